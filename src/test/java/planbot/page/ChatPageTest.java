package planbot.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.command.Asker;
import planbot.http.Servers;
import planbot.http.TestGate;
import planbot.platform.Secret;

/** The chat page in a real browser, over the real server and the seed's plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ChatPageTest {
    private static final String ENTER = "\uE007";
    private static final String LAST = "const last = [...document.querySelectorAll('.bot')].pop();";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-28T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Vertx vertx = Vertx.vertx();
    private Browser browser;
    private int port;

    @BeforeAll
    void open(@TempDir Path profile) throws Exception {
        assumeTrue(Browser.isInstalled(), "no chromium and chromedriver on this machine: the chat page is not tested");
        port = listen(null).actualPort();
        browser = Browser.open(profile, 360, 740);
    }

    /** Whatever is said behind an arrow is answered as an address. */
    private static Optional<Supplier<Answer>> linking(String text, Asker asker, LocalDate today) {
        if (!text.startsWith("→")) {
            return Optional.empty();
        }
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("链接"), new Doc.Link(text.substring(1))));
        return Optional.of(() -> new Answer(Answer.Intent.ORDER, "", List.of(), doc, false));
    }

    private HttpServer listen(@org.jspecify.annotations.Nullable Secret token) throws Exception {
        Servers servers = new Servers(
                vertx,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Servers.Content(() -> SeedBot.SHELF, SeedBot.fresh(), CLOCK, ChatPageTest::linking),
                TestGate.of(vertx, Map.of()));
        return servers.listen("127.0.0.1", 0, token).await(10, TimeUnit.SECONDS);
    }

    @AfterAll
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    @BeforeEach
    void fresh() throws Exception {
        browser.go("http://127.0.0.1:" + port + "/");
        browser.run("localStorage.clear(); sessionStorage.clear();");
        browser.go("http://127.0.0.1:" + port + "/");
        browser.await("return document.getElementById('plan').textContent.includes('工作方案')"
                + " && document.querySelectorAll('.suggestions button').length > 0;");
    }

    private void ask(String question) throws IOException, InterruptedException {
        browser.type("#question", question + ENTER);
        browser.await(LAST + "return last.querySelector('.lead, .error') && !last.querySelector('.thinking')"
                + " && document.querySelectorAll('.you').length > 0;");
    }

    private String last(String selector) throws IOException, InterruptedException {
        return browser.run(LAST + "return last.querySelector('" + selector + "')?.textContent ?? '';")
                .asText();
    }

    @Test
    void a_list_is_a_table_and_goes_on_by_a_button() throws Exception {
        ask("市科委牵头哪些任务");
        assertEquals(
                "10",
                browser.run(LAST + "return String(last.querySelectorAll('table.entries tbody tr').length);")
                        .asText());
        assertTrue(last(".lead").contains("14项"));
        browser.run(
                "window.first = [...document.querySelectorAll('.suggestions button')].find(b => b.textContent === '还有吗');");
        ask("2017年到期的任务");
        browser.run("first.click();");
        browser.await(LAST + "return document.querySelectorAll('.you').length === 3"
                + " && last.querySelectorAll('table.entries tbody tr').length === 4;");
    }

    @Test
    void an_address_can_be_pressed_and_tells_nobody_where_it_was_pressed() throws Exception {
        ask("→http://10.0.0.1:8080/export/ledger.csv?t=0a");
        assertEquals("http://10.0.0.1:8080/export/ledger.csv?t=0a", last("a[href].link"));
        assertEquals(
                "noopener noreferrer",
                browser.run(LAST + "return last.querySelector('a.link').rel;").asText());
        ask("→javascript:alert(1)");
        assertEquals("", last("a"));
        assertEquals("javascript:alert(1)", last("span.link"));
    }

    @Test
    void a_switch_shows_how_an_answer_looks_on_a_platform_and_what_would_be_sent() throws Exception {
        ask("第7项");
        browser.run("const form = document.getElementById('form'); form.value = 'slack';"
                + " form.dispatchEvent(new Event('change'));");
        assertTrue(last(".wire").contains("路线图"), last(".wire"));
        assertTrue(last(".wire pre").contains("\"blocks\""), last(".wire pre"));
        assertEquals("", last("blockquote"));
        browser.run("const form = document.getElementById('form'); form.value = 'web';"
                + " form.dispatchEvent(new Event('change'));");
        assertTrue(last("blockquote").contains("路线图"));
    }

    @Test
    void deadlines_carry_their_light_in_words_and_the_clause_is_quoted() throws Exception {
        ask("第3项");
        assertTrue(last(".light.later").startsWith("30 天以后"), last(".light.later"));
        ask("第7项");
        assertTrue(last(".light.soon").startsWith("3 天内"), last(".light.soon"));
        assertTrue(last("blockquote").contains("制定并发布《重庆市战略性新兴产业技术创新路线图》。"));
        assertTrue(last("cite").contains("第7项"));
    }

    @Test
    void the_as_of_field_is_the_day_that_answers_count_from() throws Exception {
        browser.run("document.getElementById('as-of').value = '2016-05-20';");
        ask("下一个截止还有几天");
        assertTrue(last(".lead").contains("还有41天"), last(".lead"));
    }

    @Test
    void a_suggestion_is_asked_by_pressing_it() throws Exception {
        browser.run(
                "[...document.querySelectorAll('.suggestions button')].find(b => b.textContent === '下一个截止还有几天').click();");
        browser.await(LAST + "return last.textContent.includes('2016-06-30');");
    }

    @Test
    void the_page_speaks_english_by_a_switch_that_it_remembers() throws Exception {
        browser.run("document.getElementById('language').click();");
        browser.await(
                "return document.documentElement.lang === 'en' && document.getElementById('send').textContent === 'Send';");
        browser.go("http://127.0.0.1:" + port + "/");
        browser.await("return document.getElementById('send')?.textContent === 'Send';");
        ask("what does STC lead");
        assertTrue(last(".lead").startsWith("14 tasks"), last(".lead"));
    }

    @Test
    void nothing_is_wider_than_a_phone() throws Exception {
        ask("2017年的任务");
        ask("谁的任务最多");
        ask("x".repeat(300));
        assertTrue(browser.run("return document.documentElement.scrollWidth <= innerWidth;")
                .asBoolean());
    }

    @Test
    void what_a_person_types_never_becomes_markup() throws Exception {
        ask("<img src=x onerror=\"document.title='hacked'\"><b>7</b>");
        assertEquals(
                0,
                browser.run("return document.querySelectorAll('.you b, .bot b, article img').length;")
                        .asInt());
        assertFalse(browser.run("return document.title;").asText().contains("hacked"));
    }

    @Test
    void enter_that_chooses_a_word_while_composing_does_not_send() throws Exception {
        browser.run("const q = document.getElementById('question'); q.value = 'ke'; q.dispatchEvent(new KeyboardEvent("
                + "'keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}));");
        assertEquals(
                0,
                browser.run("return document.querySelectorAll('.you').length;").asInt());
        assertEquals(
                "ke",
                browser.run("return document.getElementById('question').value;").asText());
    }

    @Test
    void the_up_arrow_recalls_and_shift_enter_breaks_the_line() throws Exception {
        ask("第7项");
        browser.type("#question", "\uE013");
        assertEquals(
                "第7项",
                browser.run("return document.getElementById('question').value;").asText());
        ask("第8项");
        browser.type("#question", "\uE013\uE013");
        assertEquals(
                "第7项",
                browser.run("return document.getElementById('question').value;").asText());
        browser.type("#question", "\uE008" + ENTER + "\uE000");
        assertEquals(
                "第7项\n",
                browser.run("return document.getElementById('question').value;").asText());
    }

    @Test
    void a_new_conversation_forgets_the_old_one() throws Exception {
        ask("科委牵头的任务");
        String before =
                browser.run("return sessionStorage.getItem('conversation');").asText();
        browser.run("document.getElementById('fresh').click();");
        assertEquals(
                0,
                browser.run("return document.querySelectorAll('.you').length;").asInt());
        ask("第7项");
        assertFalse(browser.run("return sessionStorage.getItem('conversation');")
                .asText()
                .equals(before));
    }

    @Test
    void a_server_that_is_away_keeps_the_question_for_a_retry() throws Exception {
        HttpServer away = listen(null);
        browser.go("http://127.0.0.1:" + away.actualPort() + "/");
        browser.await("return document.getElementById('plan').textContent.includes('工作方案');");
        int port = away.actualPort();
        away.close().await(10, TimeUnit.SECONDS);
        ask("第7项");
        assertTrue(last(".error").contains("连不上服务器"));
        assertTrue(port > 0 && last("button").equals("重试"));
    }

    /** Answers every question from now on with this status and body, whatever the server would say. */
    private void serverSays(int status, String body) throws IOException, InterruptedException {
        String json = new ObjectMapper().writeValueAsString(body);
        browser.run("window.fetch = async () => new Response(" + json + ", {status: " + status + "});");
    }

    @Test
    void what_a_server_answers_never_becomes_markup_nor_widens_the_page() throws Exception {
        String hostile = "<script>document.title='hacked'</script><img src=x>" + "x".repeat(300) + "👩🏽‍💻";
        ObjectNode reply =
                new ObjectMapper().createObjectNode().put("text", hostile).put("language", "zh");
        ArrayNode blocks = reply.putArray("blocks");
        List.of("lead", "paragraph", "quote", "unheard-of")
                .forEach(kind -> blocks.addObject()
                        .put("kind", kind)
                        .put("text", hostile)
                        .put("where", hostile));
        blocks.addObject().put("kind", "table").putArray("header").add(hostile);
        ((ObjectNode) blocks.get(4)).putArray("rows").addArray().add(hostile).add(hostile);
        blocks.addObject()
                .put("kind", "entries")
                .putArray("entries")
                .addObject()
                .put("number", hostile)
                .put("text", hostile)
                .put("deadline", hostile)
                .put("due", hostile)
                .put("lead", hostile)
                .put("cooperating", hostile)
                .put("light", "none")
                .putNull("daysLeft");
        blocks.addObject().put("kind", "suggestions").putArray("questions").add(hostile);
        serverSays(200, reply.toString());
        ask("第7项");
        assertEquals(hostile, last(".lead"));
        assertEquals(hostile, last(".suggestions button"));
        assertEquals(
                0,
                browser.run("return document.querySelectorAll('article script, article img').length;")
                        .asInt());
        assertTrue(browser.run("return document.documentElement.scrollWidth <= innerWidth;")
                .asBoolean());
    }

    @Test
    void a_remark_stands_in_the_place_of_what_the_light_means() throws Exception {
        ObjectNode reply = new ObjectMapper().createObjectNode().put("text", "").put("language", "zh");
        reply.putArray("blocks")
                .addObject()
                .put("kind", "entries")
                .putArray("entries")
                .addObject()
                .put("number", 7)
                .put("text", "发布路线图")
                .put("deadline", "2016年6月前")
                .put("due", "2016-06-30")
                .put("lead", "市经济信息委")
                .put("cooperating", "市科委")
                .put("light", "soon")
                .put("daysLeft", 2)
                .put("remark", "还有2个工作日；转为黄灯");
        serverSays(200, reply.toString());
        ask("第7项");
        assertEquals("还有2个工作日；转为黄灯", last(".light.soon"));
    }

    @Test
    void a_refusal_is_shown_in_the_servers_words_and_one_without_words_by_its_status() throws Exception {
        serverSays(400, "{\"title\": \"Bad request\", \"detail\": \"the field asOf must be a date\"}");
        ask("第7项");
        assertEquals("Bad request: the field asOf must be a date", last(".error"));
        serverSays(502, "<html>bad gateway</html>");
        ask("第7项");
        assertTrue(last(".error").contains("502"), last(".error"));
    }

    @Test
    void a_second_question_waits_for_the_first_answer() throws Exception {
        browser.run("window.asked = []; window.fetch = (url, request) => new Promise(resolve => asked.push("
                + "{text: JSON.parse(request.body).text, resolve}));");
        browser.type("#question", "第7项" + ENTER + "还有吗" + ENTER);
        browser.await("return asked.length === 1 && document.querySelectorAll('.thinking').length === 2;");
        browser.run("asked[0].resolve(new Response('{\"text\": \"\", \"blocks\": []}'));");
        browser.await("return asked.length === 2 && asked[1].text === '还有吗';");
    }

    @Test
    void every_field_and_button_has_a_name() throws Exception {
        assertEquals(
                "",
                browser.run("return [...document.querySelectorAll('input, textarea, button')].filter(node =>"
                                + " !(node.labels?.[0] ?? node).textContent.trim()).map(node => node.id).join();")
                        .asText());
    }

    @Test
    void the_head_says_that_one_acts_as_admin_in_both_languages() throws Exception {
        browser.await("return !document.getElementById('acting').hidden;");
        assertEquals("以管理员身份", acting());
        browser.run("document.getElementById('language').click();");
        browser.await("return document.getElementById('acting').textContent === 'acting as admin';");
    }

    @Test
    void with_a_token_one_acts_as_admin_once_it_is_given_and_not_with_a_wrong_one() throws Exception {
        int guarded = listen(new Secret("open sesame")).actualPort();
        browser.go("http://127.0.0.1:" + guarded + "/");
        browser.await("return !document.getElementById('token').hidden;");
        assertEquals("", acting());
        browser.type("#bearer", "wrong" + ENTER);
        browser.await("return !document.getElementById('token').hidden;");
        assertEquals("", acting());
        browser.type("#bearer", "open sesame" + ENTER);
        browser.await("return !document.getElementById('acting').hidden;");
        assertEquals("以管理员身份", acting());
    }

    /** What is seen of it. */
    private String acting() throws IOException, InterruptedException {
        return browser.run("const acting = document.getElementById('acting');"
                        + " return acting.hidden ? '' : acting.textContent;")
                .asText();
    }

    @Test
    void a_guarded_api_asks_for_its_token_and_goes_on() throws Exception {
        int guarded = listen(new Secret("open sesame")).actualPort();
        browser.go("http://127.0.0.1:" + guarded + "/");
        browser.await("return !document.getElementById('token').hidden;");
        ask("第7项");
        assertTrue(last(".error").contains("令牌"));
        browser.type("#bearer", "open sesame" + ENTER);
        browser.run(LAST + "last.querySelector('button').click();");
        browser.await(LAST + "return last.textContent.includes('路线图');");
    }
}
