package planbot.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many lines a minute the log gets of one kind: whoever sends thousands of bad requests shall not fill the disk. */
final class LogBudget {
    static final int A_MINUTE = 20;

    private final LongSupplier nanoTime;
    private final Map<String, Minute> kinds = new ConcurrentHashMap<>();

    private record Minute(long begin, int events) {}

    /** What an event is worth. */
    enum Line {
        TOLD,
        /** The first too many: worth a line that says so. */
        LAST,
        UNTOLD
    }

    LogBudget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param kind of which there are few */
    Line spend(String kind) {
        long now = nanoTime.getAsLong();
        Minute minute = kinds.merge(
                kind,
                new Minute(now, 1),
                (last, first) -> isOver(last, now)
                        ? first
                        : new Minute(last.begin(), Math.min(last.events() + 1, A_MINUTE + 2)));
        return minute.events() <= A_MINUTE ? Line.TOLD : minute.events() == A_MINUTE + 1 ? Line.LAST : Line.UNTOLD;
    }

    private static boolean isOver(Minute minute, long now) {
        return now - minute.begin() >= TimeUnit.MINUTES.toNanos(1);
    }
}
