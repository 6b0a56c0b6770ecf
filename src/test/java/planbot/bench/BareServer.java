package planbot.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The least a server for Slack can do: checks the signature over the raw body, and answers with a constant. */
public final class BareServer {
    private final Mac prototype;
    private final Buffer answer;

    private BareServer(String secret, int bytes) throws GeneralSecurityException {
        prototype = Mac.getInstance("HmacSHA256");
        prototype.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        answer = Buffer.buffer("{\"text\":\"" + "x".repeat(Math.max(0, bytes - 11)) + "\"}");
    }

    /** One in a JVM of its own. */
    static Server start(Path log, long bytes) throws IOException {
        return Server.start(
                log,
                environment -> {},
                Checkout.here()
                        .java(List.of(
                                "-cp",
                                "target/test-classes" + File.pathSeparator + "target/planbot.jar",
                                BareServer.class.getName(),
                                Long.toString(bytes))));
    }

    /** {@code BareServer BYTES}: the size of its answer; the signing secret comes from {@code SLACK_SIGNING_SECRET}. */
    public static void main(String[] arguments) throws Exception {
        BareServer bare = new BareServer(System.getenv("SLACK_SIGNING_SECRET"), Integer.parseInt(arguments[0]));
        int port = FreePort.next();
        Supplier<VerticleBase> loop = () -> new VerticleBase() {
            @Override
            public Future<?> start() {
                return vertx.createHttpServer().requestHandler(bare::handle).listen(port, "127.0.0.1");
            }
        };
        // As many event loops as planbot has.
        DeploymentOptions loops =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(loop, loops).await(10, TimeUnit.SECONDS);
        System.out.println("bare: http://127.0.0.1:" + port + "/");
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (isGenuine(request, body.getBytes())) {
                request.response()
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .end(answer.copy());
            } else {
                request.response().setStatusCode(401).end();
            }
        });
    }

    private boolean isGenuine(HttpServerRequest request, byte[] body) {
        String timestamp = request.getHeader("X-Slack-Request-Timestamp");
        String signature = request.getHeader("X-Slack-Signature");
        if (timestamp == null
                || signature == null
                || Math.abs(Long.parseLong(timestamp) - System.currentTimeMillis() / 1_000) > 300) {
            return false;
        }
        try {
            Mac mac = (Mac) prototype.clone();
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            byte[] expected = ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
