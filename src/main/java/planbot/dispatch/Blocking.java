package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;

/** Runs work that blocks, where it holds nobody up. */
@FunctionalInterface
public interface Blocking {

    /** What the work returned or threw; the future may be completed on any thread. */
    <T> Future<T> run(Callable<T> work);

    /** On Vert.x's workers, as many at a time as these are. */
    static Blocking on(WorkerExecutor workers) {
        return new Blocking() {
            @Override
            public <T> Future<T> run(Callable<T> work) {
                return workers.executeBlocking(work, false);
            }
        };
    }
}
