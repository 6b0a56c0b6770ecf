package planbot.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Vertx VERTX = Vertx.vertx();
    private static String address = "";

    @BeforeAll
    static void start() throws Exception {
        address = StandIn.address(new StandIn(VERTX).listen(0).await(10, TimeUnit.SECONDS));
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = to(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static JsonNode received(String platform, long after, long wait) throws Exception {
        return Asked.json(send(to("/received?platform=" + platform + "&after=" + after + "&wait=" + wait))
                .body());
    }

    private static long last() throws Exception {
        return received("none", 0, 0).path("last").asLong();
    }

    /** That the stand-in answers so, and keeps the message only where it is one. */
    private static void assertAnswers(HttpResponse<String> answer, int status, String part, String keptBy)
            throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(part), answer.body());
        if (!keptBy.isEmpty()) {
            JsonNode kept = received(keptBy, last() - 1, 0).path("messages");
            assertEquals(1, kept.size(), answer.body());
            assertFalse(kept.path(0).path("path").asText().contains("key1"), kept.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/wecom/cgi-bin/webhook/send?key=key1 | {'msgtype':'markdown','markdown':{'content':'一'}} | 200 | \"errcode\":0 | wecom",
                "/wecom/cgi-bin/webhook/send | {'msgtype':'markdown','markdown':{'content':'一'}} | 200 | 93000 | ``",
                "/wecom/cgi-bin/webhook/send?key=key1 | {'msg_type':'markdown','markdown':{'content':'一'}} | 200 | 40008 | ``",
                "/wecom/cgi-bin/webhook/send?key=key1 | {'msgtype':'text','text':{'content':''}} | 200 | 44004 | ``",
                "/wecom/cgi-bin/message/send?access_token=x | {'touser':'a','msgtype':'text','text':{'content':'一'}} | 200 | 40014 | ``",
                "/wecom/cgi-bin/appchat/send?access_token=x | {'chatid':'a','msgtype':'text','text':{'content':'一'}} | 200 | 40014 | ``",
                "/wecom-bot/cgi-bin/aibot/response?response_code=key1 | {'msgtype':'markdown','markdown':{'content':'一'}} | 200 | \"errcode\":0 | wecom-bot",
                "/dingtalk-oapi/robot/sendBySession?session=key1 | {'msgtype':'text','text':{'content':'一'}} | 200 | \"errcode\":0 | dingtalk",
                "/dingtalk-oapi/robot/sendBySession | {'msgtype':'text','text':{'content':'一'}} | 200 | 300001 | ``",
                "/dingtalk-oapi/robot/send?access_token=key1 | {'msgtype':'markdown','markdown':{'text':'一'}} | 200 | 40035 | ``",
                "/dingtalk-oapi/robot/send?access_token=key1&timestamp=1577262236757&sign=x | {'msgtype':'text','text':{'content':'一'}} | 200 | 310000 | ``",
                "/dingtalk/v1.0/robot/groupMessages/send | {} | 401 | InvalidAuthentication | ``",
                "/feishu/open-apis/bot/v2/hook/key1 | {'msg_type':'text','content':{'text':'一'}} | 200 | \"code\":0 | feishu",
                "/feishu/open-apis/bot/v2/hook/key1 | {'msg_type':'text','content':'一'} | 200 | 9499 | ``",
                "/feishu/open-apis/im/v1/messages/om_1/reply | {'msg_type':'text','content':'{}'} | 400 | 99991663 | ``",
                "/slack/commands/key1 | {'text':'一'} | 200 | ok | slack",
                "/slack/services/T/B/key1 | {} | 400 | no_text | ``",
                "/slack/api/chat.postMessage | {'channel':'C','text':'一'} | 200 | not_authed | ``",
                "/teams/workflows/1 | {} | 401 | Authorization | ``",
                "/teams/workflows/1?sig=key1 | {'type':'message','text':'一'} | 400 | Mismatch | ``",
                "/mattermost/hooks/key1 | {'text':'一'} | 200 | ok | mattermost",
                "/mattermost/hooks/commands/key1 | {} | 400 | No text | ``",
                "/generic/messages | {'text':'一'} | 401 | unsigned | ``",
                "/nowhere/x | {} | 404 | not found | ``",
            })
    void it_takes_what_the_platform_takes_and_refuses_what_the_platform_refuses(
            String path, String body, int status, String part, String keptBy) throws Exception {
        long before = last();
        assertAnswers(post(path, body.replace('\'', '"')), status, part, keptBy);
        assertEquals(keptBy.isEmpty() ? before : before + 1, last());
    }

    @Test
    void teams_answers_202_to_a_card() throws Exception {
        String card =
                "{\"type\":\"message\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\","
                        + "\"content\":{\"type\":\"AdaptiveCard\",\"body\":[]}}]}";
        assertAnswers(post("/teams/workflows/1?sig=key1", card), 202, "", "teams");
    }

    @Test
    void wecom_takes_the_token_it_gave_and_counts_the_bytes_of_the_content() throws Exception {
        String token = Asked.json(send(to("/wecom/cgi-bin/gettoken?corpid=ww1&corpsecret=s"))
                        .body())
                .path("access_token")
                .asText();
        String path = "/wecom/cgi-bin/message/send?access_token=" + token;
        assertAnswers(post(path, application("字".repeat(682))), 200, "\"errcode\":0", "wecom");
        assertAnswers(post(path, application("字".repeat(683))), 200, "40058", "");
        assertTrue(send(to("/wecom/cgi-bin/gettoken?corpid=ww1")).body().contains("41004"));
    }

    private static String application(String text) {
        return "{\"touser\":\"a\",\"agentid\":1,\"msgtype\":\"text\",\"text\":{\"content\":\"" + text + "\"}}";
    }

    @Test
    void dingtalk_takes_the_token_it_gave() throws Exception {
        String token = Asked.json(post("/dingtalk/v1.0/oauth2/accessToken", "{\"appKey\":\"K\",\"appSecret\":\"S\"}")
                        .body())
                .path("accessToken")
                .asText();
        String header = "x-acs-dingtalk-access-token";
        String group = "{\"msgParam\":\"{\\\"content\\\":\\\"hi\\\"}\",\"msgKey\":\"sampleText\",\"robotCode\":\"r\","
                + "\"openConversationId\":\"cid==\"}";
        assertAnswers(
                post("/dingtalk/v1.0/robot/groupMessages/send", group, header, token),
                200,
                "processQueryKey",
                "dingtalk");
        String single = group.replace("\"openConversationId\":\"cid==\"", "\"userIds\":[\"u1\"]");
        assertAnswers(
                post("/dingtalk/v1.0/robot/oToMessages/batchSend", single, header, token),
                200,
                "flowControlledStaffIdList",
                "dingtalk");
        assertAnswers(post("/dingtalk/v1.0/robot/oToMessages/batchSend", group, header, token), 400, "userIds", "");
    }

    @Test
    void feishu_takes_the_token_it_gave_and_a_content_that_is_a_string() throws Exception {
        String token = Asked.json(post(
                                "/feishu/open-apis/auth/v3/tenant_access_token/internal",
                                "{\"app_id\":\"a\",\"app_secret\":\"s\"}")
                        .body())
                .path("tenant_access_token")
                .asText();
        String[] bearer = {"Authorization", "Bearer " + token};
        String text = "{\"receive_id\":\"oc_1\",\"msg_type\":\"text\",\"content\":\"{\\\"text\\\":\\\"一\\\"}\"}";
        String messages = "/feishu/open-apis/im/v1/messages";
        assertAnswers(post(messages + "?receive_id_type=chat_id", text, bearer), 200, "om_demo", "feishu");
        assertAnswers(post(messages + "/om_1/reply", text, bearer), 200, "om_demo", "feishu");
        assertAnswers(post(messages, text, bearer), 400, "230001", "");
        assertAnswers(
                post(messages + "/om_1/reply", "{\"msg_type\":\"text\",\"content\":{}}", bearer), 400, "230001", "");
    }

    @Test
    void slack_takes_a_bots_token_and_no_section_that_is_too_long() throws Exception {
        String[] bearer = {"Authorization", "Bearer xoxb-1"};
        assertAnswers(
                post("/slack/api/chat.postMessage", "{\"channel\":\"C\",\"text\":\"一\"}", bearer),
                200,
                "\"ok\":true",
                "slack");
        String section = "{\"channel\":\"C\",\"text\":\"t\",\"blocks\":[{\"type\":\"section\",\"text\":{\"text\":\""
                + "x".repeat(3_001) + "\"}}]}";
        assertAnswers(post("/slack/api/chat.postMessage", section, bearer), 200, "invalid_blocks", "");
    }

    @Test
    void a_reader_waits_for_the_next_message_of_his_platform() throws Exception {
        long before = last();
        CompletableFuture<HttpResponse<String>> reading = CLIENT.sendAsync(
                to("/received?platform=mattermost&after=" + before + "&wait=10000")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        post("/slack/commands/1", "{\"text\":\"slack\"}");
        post("/mattermost/hooks/1", "{\"text\":\"mattermost\"}");
        JsonNode messages = Asked.json(reading.get(9, TimeUnit.SECONDS).body()).path("messages");
        assertEquals(1, messages.size());
        assertEquals("{\"text\":\"mattermost\"}", messages.path(0).path("body").asText());
    }

    @Test
    void a_reader_who_waits_in_vain_gets_nothing_when_his_time_is_over() throws Exception {
        long begun = Clock.systemUTC().millis();
        assertTrue(received("teams", last(), 200).path("messages").isEmpty());
        assertTrue(Clock.systemUTC().millis() - begun >= 190);
    }

    @Test
    void only_the_newest_messages_are_kept_and_none_that_is_too_large() throws Exception {
        for (int i = 0; i <= Mailbox.KEPT; i++) {
            post("/slack/commands/1", "{\"text\":\"" + i + "\"}");
        }
        JsonNode kept = received("slack", 0, 0).path("messages");
        assertEquals(Mailbox.KEPT, kept.size());
        assertEquals("{\"text\":\"1\"}", kept.path(0).path("body").asText());
        long before = last();
        assertEquals(
                413,
                post("/slack/commands/1", "{\"text\":\"" + "x".repeat(65_536) + "\"}")
                        .statusCode());
        assertEquals(before, last());
    }

    @Test
    void a_message_that_is_not_posted_is_not_taken() throws Exception {
        long before = last();
        HttpRequest.Builder put = to("/slack/commands/1").PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"一\"}"));
        assertEquals(405, send(put).statusCode());
        assertEquals(before, last());
    }

    @Test
    void a_query_that_cannot_be_read_is_refused() throws Exception {
        assertEquals(400, send(to("/received?after=x")).statusCode());
    }
}
