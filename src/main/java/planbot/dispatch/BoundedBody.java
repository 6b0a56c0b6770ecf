package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/** Keeps the beginning of a body, and fails what goes beyond. */
final class BoundedBody implements WriteStream<Buffer> {
    private final int limit;
    private final Buffer kept = Buffer.buffer();

    BoundedBody(int limit) {
        this.limit = limit;
    }

    byte[] bytes() {
        return kept.getBytes();
    }

    @Override
    public Future<Void> write(Buffer data) {
        if (kept.length() + data.length() > limit) {
            return Future.failedFuture("the response is longer than is read");
        }
        kept.appendBuffer(data);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> end() {
        return Future.succeededFuture();
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }
}
