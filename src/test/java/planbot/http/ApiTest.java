package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.command.Asker;
import planbot.platform.Secret;

/** The API as its callers meet it: what it answers, and what it says when they are wrong. */
class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(null, () -> Readiness.READY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ask(String body) throws Exception {
        HttpResponse<String> response = server.post("/api/v1/ask", body);
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static List<Integer> numbers(JsonNode tasks) {
        List<Integer> numbers = new ArrayList<>();
        tasks.forEach(task ->
                numbers.add(task.isInt() ? task.asInt() : task.get("number").asInt()));
        return numbers;
    }

    @Test
    void a_chat_answer_carries_its_form_on_each_platform_when_asked_for() throws Exception {
        JsonNode with = new ObjectMapper()
                .readTree(server.post("/api/v1/chat", "{\"text\": \"第7项\", \"forms\": true}")
                        .body());
        JsonNode without = new ObjectMapper()
                .readTree(server.post("/api/v1/chat", "{\"text\": \"第7项\"}").body());

        assertEquals("slack", with.at("/forms/0/platform").asText());
        assertTrue(with.at("/forms/0/messages/0/text").asText().contains("路线图"));
        assertTrue(with.at("/forms/0/messages/0/content").asText().startsWith("{"));
        assertFalse(without.has("forms"));
        assertEquals(
                400,
                server.post("/api/v1/chat", "{\"text\": \"q\", \"forms\": 1}").statusCode());
        assertEquals(
                400,
                server.post("/api/v1/ask", "{\"text\": \"q\", \"forms\": true}").statusCode());
    }

    @Test
    void an_answer_has_its_seven_fields_and_the_whole_list() throws Exception {
        JsonNode answer = ask("{\"text\":\"市科委牵头哪些任务\"}");
        List<String> fields = new ArrayList<>();
        answer.fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("text", "intent", "understood", "tasks", "revision", "plan", "more"), fields);
        assertEquals(List.of(3, 4, 6, 8, 9, 12, 13, 14, 16, 17, 18, 22, 30, 34), numbers(answer.get("tasks")));
        assertEquals("list", answer.get("intent").asText());
        assertEquals("牵头=市科委", answer.get("understood").asText());
        assertTrue(answer.get("more").asBoolean());
        assertEquals(1, answer.get("revision").asInt());
    }

    @Test
    void what_is_loaded_is_told_and_can_be_named() throws Exception {
        JsonNode loaded = JSON.readTree(server.get("/api/v1/plans").body());

        assertEquals("seed", loaded.get("default").asText());
        assertEquals(38, loaded.get("plans").get(0).get("tasks").asInt());
        assertEquals(200, server.get("/api/v1/tasks?plan=seed").statusCode());
        assertEquals(
                "seed", ask("{\"text\":\"7\",\"plan\":\"seed\"}").get("plan").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plan?plan=water", "/api/v1/tasks?plan=water", "/api/v1/tasks/7?plan=water"})
    void a_plan_that_is_not_loaded_is_not_found_and_those_that_are_are_told(String path) throws Exception {
        HttpResponse<String> response = server.get(path);

        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("loaded are seed"), response.body());
    }

    @Test
    void a_question_to_a_plan_that_is_not_loaded_is_not_found() throws Exception {
        assertEquals(
                404,
                server.post("/api/v1/ask", "{\"text\":\"7\",\"plan\":\"water\"}")
                        .statusCode());
    }

    @Test
    void an_order_is_carried_out_for_the_console_and_answered_like_a_question() throws Exception {
        JsonNode answer = ask("{\"text\": \"!a\"}");
        JsonNode chat = JSON.readTree(server.post("/api/v1/chat", "{\"text\": \"!b\", \"forms\": true}")
                .body());

        assertEquals("done: !a", answer.get("text").asText());
        assertEquals("order", answer.get("intent").asText());
        assertEquals("done: !b", chat.at("/blocks/0/text").asText());
        assertEquals("slack", chat.at("/forms/0/platform").asText());
        assertEquals(List.of("!a", "!b"), server.orders().done());
        assertTrue(server.orders().askers().stream().allMatch(Asker::isConsole));
    }

    @Test
    void an_order_that_fails_is_a_problem_whose_id_the_log_knows() throws Exception {
        HttpResponse<String> response = server.post("/api/v1/ask", "{\"text\": \"!fail\"}");

        problem(500, response);
        assertFalse(response.body().contains("store"), response::body);
    }

    @Test
    void today_is_the_clocks_or_the_requests() throws Exception {
        assertTrue(ask("{\"text\":\"下一个截止还有几天\"}").get("text").asText().contains("41天"));
        assertTrue(ask("{\"text\":\"下一个截止还有几天\",\"asOf\":\"2016-06-28\"}")
                .get("text")
                .asText()
                .contains("2天"));
    }

    @Test
    void turns_of_one_conversation_follow_up_and_others_do_not() throws Exception {
        ask("{\"text\":\"科委牵头的任务\",\"conversation\":\"a\"}");
        assertEquals(
                List.of(4, 16, 29),
                numbers(ask("{\"text\":\"那教委呢\",\"conversation\":\"a\"}").get("tasks")));
        assertNotEquals(
                List.of(4, 16, 29),
                numbers(ask("{\"text\":\"那教委呢\",\"conversation\":\"b\"}").get("tasks")));
        ask("{\"text\":\"科委牵头的任务\"}");
        assertNotEquals(List.of(4, 16, 29), numbers(ask("{\"text\":\"那教委呢\"}").get("tasks")));
    }

    @Test
    void the_chat_page_gets_the_blocks_as_well() throws Exception {
        JsonNode answer =
                JSON.readTree(server.post("/api/v1/chat", "{\"text\":\"第7项\"}").body());
        assertEquals("zh", answer.get("language").asText());
        assertEquals("lead", answer.get("blocks").get(0).get("kind").asText());
        assertEquals("quote", answer.get("blocks").get(1).get("kind").asText());
        assertEquals(
                "2016-06-30",
                answer.get("blocks").get(2).get("entries").get(0).get("due").asText());
    }

    @Test
    void what_is_offered_next_comes_with_the_whole_question() throws Exception {
        JsonNode blocks = JSON.readTree(
                        server.post("/api/v1/chat", "{\"text\":\"市科委牵头哪些任务\"}").body())
                .get("blocks");
        JsonNode offered = blocks.get(blocks.size() - 1);
        assertEquals("还有吗", offered.get("questions").get(0).asText());
        assertEquals("市科委牵头的任务有哪些 第2页", offered.get("asks").get(0).asText());
    }

    @Test
    void tasks_are_listed_by_unit_role_date_words_and_state() throws Exception {
        String unit = "/api/v1/tasks?unit=" + URLEncoder.encode("科委", StandardCharsets.UTF_8);
        assertEquals(20, get(unit).get("total").asInt());
        assertEquals(14, get(unit + "&role=lead").get("total").asInt());
        assertEquals(
                List.of(7),
                numbers(get(unit + "&role=cooperating&dueTo=2016-06-30").get("tasks")));
        assertEquals(20, get("/api/v1/tasks?dueFrom=2017-01-01").get("total").asInt());
        assertEquals(
                List.of(3),
                numbers(get("/api/v1/tasks?q=" + URLEncoder.encode("石墨烯", StandardCharsets.UTF_8))
                        .get("tasks")));
        assertEquals(
                List.of(2, 6, 12, 16, 22, 28, 34, 37),
                numbers(get("/api/v1/tasks?state=units-only").get("tasks")));
        assertEquals(
                List.of(1, 11, 20, 21, 26, 27, 33),
                numbers(get("/api/v1/tasks?state=absent").get("tasks")));
        assertEquals(31, get("/api/v1/tasks").get("total").asInt());
    }

    @Test
    void a_task_tells_what_is_lost_from_what_is_empty() throws Exception {
        JsonNode whole = get("/api/v1/tasks/9");
        assertTrue(
                whole.get("cooperating").isArray() && whole.get("cooperating").isEmpty());
        JsonNode half = get("/api/v1/tasks/5");
        assertTrue(half.get("cooperating").isNull() && half.get("deadline").isNull());
        assertEquals("absent", get("/api/v1/tasks/20").get("state").asText());
        assertEquals(404, server.get("/api/v1/tasks/39").statusCode());
    }

    @Test
    void the_plan_tells_its_facts_chapters_and_findings() throws Exception {
        JsonNode plan = get("/api/v1/plan");
        assertEquals("渝府办发〔2016〕25号", plan.get("facts").get("number").asText());
        assertEquals(5, plan.get("chapters").size());
        assertTrue(plan.get("chapters").get(3).get("title").isNull());
        assertTrue(plan.get("findings").size() > 22);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":        | line 1",
                "[1]               | must be a JSON object",
                "{\"text\":1}      | text must be a string",
                "{}                | text is missing",
                "{\"text\":\"7\",\"txt\":\"8\"} | unknown field txt",
                "{\"text\":\"7\",\"text\":\"8\"} | is not JSON",
                "{\"text\":\"7\",\"asOf\":\"2016-13-01\"} | asOf must be a date",
                "{\"text\":\"未来30天\",\"asOf\":\"+999999999-12-31\"} | of the years 1 to 9999",
                "{\"text\":\"7\",\"conversation\":[]} | conversation must be a string",
                "{\"text\":\"7\"} x | is not JSON",
            })
    void a_body_that_is_wrong_is_told_where(String body, String told) throws Exception {
        HttpResponse<String> response = server.post("/api/v1/ask", body);
        problem(400, response);
        assertTrue(response.body().contains(told), response.body());
    }

    @Test
    void a_line_or_headers_without_end_are_problems_too() throws Exception {
        problem(414, server.get("/api/v1/tasks?q=" + "a".repeat(9_000)));
        problem(431, TestServer.send(server.to("/api/v1/plan").header("X-Long", "a".repeat(20_000))));
    }

    @Test
    void nesting_without_end_is_not_json() throws Exception {
        problem(400, server.post("/api/v1/ask", "{\"text\":" + "[".repeat(20_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "unit=nobody, unit names no known unit",
        "role=lead, role needs the parameter unit",
        "dueFrom=soon, dueFrom must be a date",
        "page=0, page must be a whole number",
        "state=odd, state must be",
        "colour=red, unknown parameter colour",
        "page=1&page=2, more than once",
        "dueFrom=2017-01-01&dueTo=2016-01-01, dueTo is before dueFrom",
    })
    void a_parameter_that_is_wrong_is_told(String query, String told) throws Exception {
        HttpResponse<String> response = server.get("/api/v1/tasks?" + query);
        problem(400, response);
        assertTrue(response.body().contains(told), response.body());
    }

    @Test
    void other_paths_methods_and_types_are_told() throws Exception {
        problem(404, server.get("/nowhere"));
        problem(404, server.get("/page/index.html"));
        HttpResponse<String> method = TestServer.send(server.to("/api/v1/ask").DELETE());
        problem(405, method);
        assertEquals("POST", method.headers().firstValue("Allow").orElse(""));
        problem(415, TestServer.send(server.to("/api/v1/ask").POST(HttpRequest.BodyPublishers.ofString("7"))));
    }

    @Test
    void a_body_over_64_kib_is_refused_announced_or_not() throws Exception {
        String large = "{\"text\":\"" + "x".repeat(65 * 1024) + "\"}";
        problem(413, server.post("/api/v1/ask", large));
        HttpRequest.BodyPublisher chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        problem(
                413,
                TestServer.send(server.to("/api/v1/ask")
                        .header("Content-Type", "application/json")
                        .POST(chunked)));
    }

    @Test
    void another_host_name_is_refused() throws Exception {
        assertTrue(raw("GET /api/v1/plan HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 421"));
        assertTrue(raw("GET /api/v1/plan HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
    }

    @Test
    void a_request_keeps_its_id_where_it_brings_a_sane_one() throws Exception {
        assertEquals("abc-12345", header(server.to("/").header("X-Request-Id", "abc-12345"), "X-Request-Id"));
        assertFalse(header(server.to("/").header("X-Request-Id", "a b"), "X-Request-Id")
                .contains(" "));
    }

    @Test
    void page_files_are_guarded_and_told_apart_by_tag() throws Exception {
        HttpResponse<String> page = server.get("/");
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                TestServer.send(server.to("/").header("If-None-Match", tag)).statusCode());
        HttpResponse<String> head = TestServer.send(server.to("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    @Test
    void where_a_token_is_configured_the_api_demands_it_and_the_page_does_not() throws Exception {
        try (TestServer guarded = new TestServer(new Secret("open sesame"), () -> Readiness.READY)) {
            HttpResponse<String> refused = guarded.get("/api/v1/plan");
            problem(401, refused);
            assertTrue(
                    refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
            problem(401, TestServer.send(guarded.to("/api/v1/plan").header("Authorization", "Bearer open sesam")));
            assertEquals(
                    200,
                    TestServer.send(guarded.to("/api/v1/plan").header("Authorization", "Bearer open sesame"))
                            .statusCode());
            assertEquals(200, guarded.get("/").statusCode());
            assertFalse(refused.body().contains("sesame"));
        }
    }

    private static String header(HttpRequest.Builder request, String name) throws Exception {
        return TestServer.send(request).headers().firstValue(name).orElse("");
    }

    private static void problem(int status, HttpResponse<String> response) throws Exception {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = JSON.readTree(response.body());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(problem.get("detail").asText().isBlank());
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
