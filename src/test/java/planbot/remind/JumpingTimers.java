package planbot.remind;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import planbot.dispatch.Timers;

/**
 * A machine that sleeps between the moments that matter: what came up meanwhile runs when it wakes, once. The wall clock can be
 * set; timers do not go by it.
 */
final class JumpingTimers implements Timers {
    private final Queue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
    private Instant steady;
    private Duration offset = Duration.ZERO;
    private long number;

    private record Task(Instant at, long number, Runnable work) {}

    JumpingTimers(Instant start) {
        steady = start;
    }

    @Override
    public Instant now() {
        return steady.plus(offset);
    }

    @Override
    public void after(Duration time, Runnable work) {
        tasks.add(new Task(steady.plus(time), number++, work));
    }

    /** Sleeps, and runs what is due then and what comes of it at once. */
    void jump(Duration time) {
        steady = steady.plus(time);
        while (!tasks.isEmpty() && !tasks.element().at().isAfter(steady)) {
            tasks.remove().work().run();
        }
    }

    /** Stays awake: everything runs when it is due. */
    void turn(Duration time) {
        Instant until = steady.plus(time);
        while (!tasks.isEmpty() && !tasks.element().at().isAfter(until)) {
            Task next = tasks.remove();
            steady = next.at();
            next.work().run();
        }
        steady = until;
    }

    /** Somebody sets the wall clock forward, or back. */
    void set(Duration by) {
        offset = offset.plus(by);
    }
}
