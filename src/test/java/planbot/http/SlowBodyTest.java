package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A body that never comes whole holds nothing for long, and many of them hold no more than there is room for. */
class SlowBodyTest {
    private static final int LIMIT = 256 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private int serve(Duration patience) throws Exception {
        Routes routes = new Routes()
                .add(new Routes.Route(
                        "POST",
                        "/",
                        Routes.Access.SELF_VERIFIED,
                        LIMIT,
                        exchange -> exchange.request().response().end(exchange.body())));
        HttpServer server = new PublicServer(vertx, routes, new Servers.Door("127.0.0.1", 0, null, null), patience)
                .listen()
                .await(10, TimeUnit.SECONDS)
                .get(0);
        return server.actualPort();
    }

    private static String head(int length, String more) {
        return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "Content-Length: " + length + "\r\n\r\n";
    }

    private static String statusLine(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void a_body_that_does_not_come_is_given_up() throws Exception {
        assertEquals("HTTP/1.1 408 ", statusLine(serve(Duration.ofMillis(1)), head(10, "") + "x"));
    }

    @Test
    void a_body_that_comes_in_pieces_is_whole_in_the_end() throws Exception {
        String body = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), serve(Duration.ofMinutes(1)))) {
            socket.setSoTimeout(30_000);
            String request = head(body.length(), "Connection: close\r\n") + body;
            for (int from = 0; from < request.length(); from += 10_000) {
                String piece = request.substring(from, Math.min(from + 10_000, request.length()));
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertEquals(body, answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }

    @Test
    void a_caller_that_waits_to_be_told_to_go_on_is_told() throws Exception {
        assertEquals(
                "HTTP/1.1 100 ", statusLine(serve(Duration.ofMinutes(1)), head(10, "Expect: 100-continue\r\n") + "x"));
    }

    @Test
    void bodies_that_never_end_are_refused_before_they_fill_the_memory_and_do_no_harm_afterwards() throws Exception {
        int port = serve(Duration.ofMinutes(5));
        Promise<String> refused = Promise.promise();
        List<NetSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            NetSocket socket = client.connect(port, "127.0.0.1").await(10, TimeUnit.SECONDS);
            socket.handler(answer -> refused.tryComplete(answer.getString(0, 13)));
            socket.write(head(LIMIT, "") + "x".repeat(LIMIT - 1));
            sockets.add(socket);
        }
        assertEquals("HTTP/1.1 503 ", refused.future().await(30, TimeUnit.SECONDS));

        for (NetSocket socket : sockets) {
            socket.close().await(10, TimeUnit.SECONDS);
        }
        String status = "";
        for (int i = 0; i < 1_000 && !status.equals("HTTP/1.1 200 "); i++) {
            status = statusLine(port, head(1, "") + "x");
        }
        assertEquals("HTTP/1.1 200 ", status);
    }
}
