package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads bodies raw and bounded: a signature is computed over the bytes as they came. */
final class Bodies {
    private Bodies() {}

    /** The whole body; fails with a 413 problem as soon as more than {@code limit} bytes are announced or come. */
    static Future<Buffer> read(HttpServerRequest request, int limit) {
        String announced = request.getHeader("Content-Length");
        if (announced != null && announced.length() > 9 || announced != null && Long.parseLong(announced) > limit) {
            return Future.failedFuture(tooLarge(limit));
        }
        Promise<Buffer> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > limit) {
                promise.tryFail(tooLarge(limit));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(promise::tryFail);
        request.endHandler(end -> promise.tryComplete(body));
        return promise.future();
    }

    private static Problem tooLarge(int limit) {
        return new Problem(413, "Content too large", "the body may have at most " + limit + " bytes");
    }
}
