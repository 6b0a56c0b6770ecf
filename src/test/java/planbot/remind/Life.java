package planbot.remind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import planbot.dispatch.Timers;

/** The thread and the timers of one process, which can be killed between any two of its tasks. */
final class Life implements Executor, Timers {
    private final Timers timers;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;
    private int left = Integer.MAX_VALUE;
    private int done;

    Life(Timers timers) {
        this.timers = timers;
    }

    /** Lets it live for so many tasks more. */
    void endsAfter(int more) {
        left = more;
    }

    void kill() {
        left = 0;
    }

    boolean isOver() {
        return left == 0;
    }

    int done() {
        return done;
    }

    /** One after another, and none within another. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (running) {
            return;
        }
        running = true;
        while (!tasks.isEmpty()) {
            Runnable next = tasks.remove();
            if (left > 0) {
                left--;
                done++;
                next.run();
            }
        }
        running = false;
    }

    @Override
    public Instant now() {
        return timers.now();
    }

    @Override
    public void after(Duration time, Runnable task) {
        timers.after(time, () -> execute(task));
    }
}
