package planbot.remind;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import planbot.dispatch.Blocking;
import planbot.dispatch.Timers;

/**
 * What drives the sending.
 *
 * @param thread runs tasks one at a time and none within another; {@code timers} run theirs on it too
 * @param random so that what failed together is not tried again together
 */
public record Clockwork(Timers timers, Executor thread, Blocking blocking, RandomGenerator random) {

    /** What the work comes to, on the thread. */
    <T> Future<T> blocking(Callable<T> work) {
        return back(blocking.run(work));
    }

    /** The same on the thread. */
    <T> Future<T> back(Future<T> elsewhere) {
        Promise<T> here = Promise.promise();
        elsewhere.onComplete(result -> thread.execute(() -> here.handle(result)));
        return here.future();
    }
}
