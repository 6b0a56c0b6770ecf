package planbot.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import planbot.bot.Bot;

/**
 * Questions at a fixed rate on a thread of its own. Each is timed from when it was meant to be asked, so that those that had to
 * wait behind a slow one count.
 */
final class SteadyQuestions implements AutoCloseable {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private final Bot bot;
    private volatile boolean going = true;
    private long[] nanos = new long[1 << 16];
    private int asked;

    SteadyQuestions(Bot bot) {
        this.bot = bot;
        new Thread(this::ask, "questions").start();
    }

    /** How long answers took, in nanoseconds, in order. */
    record Times(long[] sorted) {
        double millis(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
        }
    }

    /** What was measured since the last call. */
    synchronized Times taken() {
        long[] sorted = Arrays.copyOf(nanos, asked);
        asked = 0;
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    private void ask() {
        long meant = System.nanoTime();
        for (int i = 0; going; i++) {
            while (System.nanoTime() < meant) {
                LockSupport.parkNanos(meant - System.nanoTime());
            }
            bot.answerOnce(Mix.QUESTIONS.get(i % Mix.QUESTIONS.size()), TODAY);
            count(System.nanoTime() - meant);
            meant += EVERY;
        }
    }

    private synchronized void count(long took) {
        if (asked == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * asked);
        }
        nanos[asked++] = took;
    }

    @Override
    public void close() {
        going = false;
    }
}
