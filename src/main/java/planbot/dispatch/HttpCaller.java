package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.codec.BodyCodec;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import planbot.platform.Call;
import planbot.platform.Delivery.Reason;
import planbot.platform.Response;

/** Calls over the network: bounded in time and in the response's size, and never led elsewhere by a redirect. */
public final class HttpCaller implements Caller {
    /** No response that a platform documents has a tenth of this. */
    static final int LARGEST_BODY = 256 * 1024;

    /** A call that waits for a connection looks as if it had been sent, so none has to wait. */
    private static final int CONNECTIONS = 512;

    private final WebClient client;
    private final Duration patience;

    /** @param patience how long a call may take, connecting included */
    public HttpCaller(Vertx vertx, Duration patience) {
        this.patience = patience;
        client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setUserAgent("planbot")
                        .setConnectTimeout((int) patience.toMillis() / 2)
                        .setKeepAliveTimeout(30)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    @Override
    public Future<Response> send(Call call) {
        HttpRequest<Buffer> request;
        try {
            request = client.requestAbs(
                    HttpMethod.valueOf(call.method()), call.uri().toString());
        } catch (RuntimeException e) {
            return Future.failedFuture(Undelivered.unsent(Reason.CONNECTION, "the address cannot be called"));
        }
        call.headers().forEach(request::putHeader);
        BoundedBody body = new BoundedBody(LARGEST_BODY, patience);
        return request.timeout(patience.toMillis())
                .as(BodyCodec.pipe(body))
                .sendBuffer(Buffer.buffer(call.body()))
                .map(response -> new Response(response.statusCode(), headers(response.headers()), body.bytes()))
                .recover(failure -> Future.failedFuture(undelivered(failure)));
    }

    private static Map<String, String> headers(MultiMap headers) {
        Map<String, String> map = new HashMap<>();
        headers.forEach(header -> map.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return map;
    }

    /** Told by its class only: a message may repeat the address, which may be a secret. */
    private static Undelivered undelivered(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        boolean unconnected = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLException;
        if (unconnected) {
            return Undelivered.unsent(Reason.CONNECTION, kind);
        }
        return Undelivered.lost(failure instanceof TimeoutException ? Reason.TIMEOUT : Reason.CONNECTION, kind);
    }
}
