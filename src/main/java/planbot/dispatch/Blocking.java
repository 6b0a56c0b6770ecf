package planbot.dispatch;

import io.vertx.core.Future;
import java.util.concurrent.Callable;

/** Runs work that blocks, where it holds nobody up. */
@FunctionalInterface
public interface Blocking {

    /** What the work returned or threw; the future may be completed on any thread. */
    <T> Future<T> run(Callable<T> work);
}
