package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A body that never comes whole holds nothing for long. */
class SlowBodyTest {
    @Test
    void aBodyThatDoesNotComeIsGivenUp() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Routes routes = new Routes()
                    .add(new Routes.Route("POST", "/", Routes.Access.SELF_VERIFIED, 100, exchange -> {
                        throw new AssertionError("a body came that was not sent");
                    }));
            HttpServer server = new PublicServer(vertx, routes, "127.0.0.1", null, Duration.ofMillis(1))
                    .listen("127.0.0.1", 0)
                    .await(10, TimeUnit.SECONDS);

            assertEquals("HTTP/1.1 408 ", statusLine(server.actualPort()));
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private static String statusLine(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            String request = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\nx";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
        }
    }
}
