package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Response;

/** Calls over a real network, to a server that misbehaves. */
class HttpCallerTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        HttpServer server = VERTX.createHttpServer()
                .requestHandler(HttpCallerTest::misbehave)
                .listen(0, "127.0.0.1")
                .await(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    private static void misbehave(HttpServerRequest request) {
        switch (request.path()) {
            case "/echo" ->
                request.body()
                        .onSuccess(body -> request.response()
                                .putHeader("Retry-After", "7")
                                .setStatusCode(429)
                                .end(request.getHeader("Content-Type") + " " + body));
            case "/redirect" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "http://127.0.0.1:" + port + "/echo")
                        .end();
            case "/reset" -> request.connection().close();
            case "/drip" -> {
                request.response().setChunked(true);
                VERTX.setPeriodic(10, round -> request.response().write("x"));
            }
            case "/huge" -> request.response().end("x".repeat(HttpCaller.LARGEST_BODY + 1));
            default -> {
                // Never answers.
            }
        }
    }

    private static Response call(String path, Duration patience) throws Exception {
        return new HttpCaller(VERTX, patience)
                .send(Call.postJson(
                        URI.create("http://127.0.0.1:" + port + path), "{\"a\":\"市😀\"}", Call.Repeat.AMBIGUOUS))
                .await(20, TimeUnit.SECONDS);
    }

    private static Delivery failure(String path) {
        return failure(() -> call(path, Duration.ofSeconds(10)));
    }

    private static Delivery failure(org.junit.jupiter.api.function.Executable call) {
        Throwable thrown = assertThrows(Throwable.class, call);
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        return assertInstanceOf(Undelivered.class, cause).delivery();
    }

    @Test
    void a_response_is_handed_on_whatever_its_status() throws Exception {
        Response response = call("/echo", Duration.ofSeconds(10));

        assertEquals(429, response.status());
        assertEquals("application/json; charset=utf-8 {\"a\":\"市😀\"}", response.text());
        assertEquals(Duration.ofSeconds(7), response.retryAfter().orElseThrow());
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        assertEquals(302, call("/redirect", Duration.ofSeconds(10)).status());
    }

    @Test
    void a_connection_that_breaks_leaves_the_fate_unknown() {
        assertEquals(
                Reason.CONNECTION,
                assertInstanceOf(Delivery.Unknown.class, failure("/reset")).reason());
    }

    @Test
    void a_response_longer_than_is_read_leaves_the_fate_unknown() {
        assertInstanceOf(Delivery.Unknown.class, failure("/huge"));
    }

    @Test
    void a_server_that_does_not_answer_leaves_the_fate_unknown() {
        Delivery delivery = failure(() -> call("/never", Duration.ofMillis(50)));

        assertEquals(
                Reason.TIMEOUT,
                assertInstanceOf(Delivery.Unknown.class, delivery).reason());
    }

    @Test
    void a_server_that_never_comes_to_an_end_leaves_the_fate_unknown() {
        assertInstanceOf(Delivery.Unknown.class, failure(() -> call("/drip", Duration.ofMillis(200))));
    }

    @Test
    void what_cannot_be_connected_was_not_sent() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Call call = Call.postJson(URI.create("http://127.0.0.1:" + closed + "/s3cret"), "{}", Call.Repeat.AMBIGUOUS);
        Delivery delivery = failure(
                () -> new HttpCaller(VERTX, Duration.ofSeconds(10)).send(call).await(20, TimeUnit.SECONDS));

        assertEquals(
                Reason.CONNECTION,
                assertInstanceOf(Delivery.Retry.class, delivery).reason());
        assertFalse(delivery.toString().contains("s3cret"));
    }
}
