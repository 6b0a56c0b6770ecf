package planbot.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A clock turned by hand, from one thread; others may look at it. */
public final class HandTurnedTimers implements Timers {
    private volatile Instant now = Instant.parse("2016-05-20T01:00:00Z");
    private final Queue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
    private int number;

    private record Task(Instant at, int number, Runnable work) {}

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void after(Duration time, Runnable work) {
        tasks.add(new Task(now.plus(time), number++, work));
    }

    /** Turns the clock on, running on its way what is due. */
    public void turn(Duration time) {
        Instant until = now.plus(time);
        while (!tasks.isEmpty() && !tasks.element().at().isAfter(until)) {
            Task next = tasks.remove();
            now = next.at();
            next.work().run();
        }
        now = until;
    }
}
