package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps a body that is neither too long nor too slow, and fails what goes beyond. */
final class BoundedBody implements WriteStream<Buffer> {
    private final int limit;
    private final long until;
    private final Buffer kept = Buffer.buffer();

    /** @param patience how long the whole of it may take from now on, however often a little of it comes */
    BoundedBody(int limit, Duration patience) {
        this.limit = limit;
        this.until = System.nanoTime() + patience.toNanos();
    }

    byte[] bytes() {
        return kept.getBytes();
    }

    @Override
    public Future<Void> write(Buffer data) {
        if (kept.length() + data.length() > limit) {
            return Future.failedFuture("the response is longer than is read");
        }
        if (System.nanoTime() - until > 0) {
            return Future.failedFuture(new TimeoutException("the response does not come to an end"));
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
