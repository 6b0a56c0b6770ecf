package planbot.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planbot.demo.StandIn;

/** An exchange with a server that answers as planbot might, over the real stand-in. */
class ExchangeTest {
    private static final Path DEMO = Path.of("conf/demo.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private String standIn = "";

    @BeforeEach
    void start() throws Exception {
        standIn = StandIn.address(new StandIn(vertx).listen(0).await(10, TimeUnit.SECONDS));
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private List<String> ask(String platform, Duration patience, Consumer<HttpServerRequest> planbot) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(planbot::accept)
                .listen(0, "127.0.0.1")
                .await(10, TimeUnit.SECONDS);
        Said said = new Said("第7项", Clock.systemUTC().instant(), "0123456789abcdef0123456789abcdef", standIn);
        return new Exchange("http://127.0.0.1:" + server.actualPort(), patience)
                .answer(Platforms.open(platform, DEMO), said);
    }

    private void sendToDingtalk(String text) {
        String message = "{\"msgtype\":\"text\",\"text\":{\"content\":\"" + text.replace("\n", "\\n") + "\"}}";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(standIn + "/dingtalk-oapi/robot/sendBySession?session=1"))
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the message at once, sends the answers after. */
    private Consumer<HttpServerRequest> sending(String... texts) {
        return request -> {
            request.response().end("{}");
            vertx.executeBlocking(() -> {
                List.of(texts).forEach(this::sendToDingtalk);
                return true;
            });
        };
    }

    @Test
    void an_answer_in_the_response_is_shown() throws Exception {
        assertEquals(
                List.of("共 3 项"),
                ask("slack", PATIENCE, request -> request.response().end("{\"text\":\"共 3 项\"}")));
    }

    @Test
    void an_answer_that_is_sent_is_shown_and_what_was_sent_before_is_not() throws Exception {
        sendToDingtalk("früher");
        assertEquals(List.of("共 3 项"), ask("dingtalk", PATIENCE, sending("共 3 项")));
    }

    @Test
    void every_part_of_a_long_answer_is_shown() throws Exception {
        assertEquals(
                List.of("(1/3)\n一", "(2/3)\n二", "(3/3)\n三"),
                ask("dingtalk", PATIENCE, sending("(1/3)\n一", "(2/3)\n二", "(3/3)\n三")));
    }

    @Test
    void a_part_that_does_not_come_is_told() {
        String why = unanswered("dingtalk", sending("(1/3)\n一", "(2/3)\n二"));
        assertTrue(why.contains("2 of 3"), why);
    }

    @Test
    void a_refusal_is_told_with_its_status() {
        String why = unanswered(
                "teams", request -> request.response().setStatusCode(401).end("{}"));
        assertTrue(why.contains("401"), why);
    }

    @Test
    void silence_is_told() {
        String why = unanswered("feishu", request -> request.response().end("{\"msg\":\"success\"}"));
        assertTrue(why.contains("no answer"), why);
    }

    private String unanswered(String platform, Consumer<HttpServerRequest> planbot) {
        return String.valueOf(
                assertThrows(Exchange.Unanswered.class, () -> ask(platform, Duration.ofSeconds(1), planbot))
                        .getMessage());
    }
}
