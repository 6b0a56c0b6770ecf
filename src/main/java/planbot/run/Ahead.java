package planbot.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that is done beside other work of a start, because neither needs the other. */
public final class Ahead<T> {
    private final CompletableFuture<T> work;

    private Ahead(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins the work on a thread of its own. */
    public static <T> Ahead<T> begin(Supplier<T> work) {
        return new Ahead<>(CompletableFuture.supplyAsync(work, task -> new Thread(task, "ahead").start()));
    }

    /** What it came to, waited for if need be; its failure is thrown as if the work had been done here. */
    public T get() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
