package planbot.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long those are to wait who were refused again and again: after some refusals within ten minutes a minute, and twice as
 * long each time they are refused right after it, up to an hour. Remembers those who were refused last; safe for many threads.
 */
final class Patience {
    static final Duration WITHIN = Duration.ofMinutes(10);
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);

    private final int most;
    private final Recent<Refused> records = new Recent<>();

    /** @param most how many refusals have nobody wait */
    Patience(int most) {
        this.most = most;
    }

    /**
     * @param times of the refusals before the pause
     * @param until when the pause ends; null for none yet
     */
    private record Refused(
            List<Instant> times, Duration pause, @Nullable Instant until) {}

    /** How long the caller is still to wait; zero if not. */
    synchronized Duration pause(String caller, Instant now) {
        Refused known = records.get(caller);
        return known == null || known.until() == null || !now.isBefore(known.until())
                ? Duration.ZERO
                : Duration.between(now, known.until());
    }

    /** Counts a refusal; tells how long the caller is to wait from now, zero for not at all. */
    synchronized Duration refused(String caller, Instant now) {
        Refused known = records.get(caller);
        if (known != null && known.until() != null && now.isBefore(known.until().plus(LONGEST))) {
            Duration longer = known.pause().multipliedBy(2);
            return begin(caller, longer.compareTo(LONGEST) > 0 ? LONGEST : longer, now);
        }
        List<Instant> refused = new ArrayList<>(known == null ? List.of() : known.times());
        refused.removeIf(at -> at.isBefore(now.minus(WITHIN)));
        refused.add(now);
        if (refused.size() > most) {
            return begin(caller, SHORTEST, now);
        }
        records.put(caller, new Refused(List.copyOf(refused), Duration.ZERO, null));
        return Duration.ZERO;
    }

    private Duration begin(String caller, Duration pause, Instant now) {
        records.put(caller, new Refused(List.of(), pause, now.plus(pause)));
        return pause;
    }

    /** An order was carried out: whoever has waited begins anew. */
    synchronized void carriedOut(String caller) {
        Refused known = records.get(caller);
        if (known != null && known.until() != null) {
            records.remove(caller);
        }
    }
}
