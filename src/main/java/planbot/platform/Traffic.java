package planbot.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import planbot.platform.Lane.Limit;

/**
 * What went through a lane: the rule by which its limits are kept.
 *
 * @param begun when its latest messages were sent, the oldest first
 * @param notBefore until when the platform wants nothing; may have passed
 */
public record Traffic(List<Instant> begun, Instant notBefore) {
    public static final Traffic NONE = new Traffic(List.of(), Instant.EPOCH);

    public Traffic {
        begun = List.copyOf(begun);
    }

    /** When the next message may go: now, or later. */
    public Instant free(List<Limit> limits, Instant now) {
        Instant free = notBefore.isAfter(now) ? notBefore : now;
        for (Limit limit : limits) {
            if (begun.size() >= limit.messages()) {
                Instant since = begun.get(begun.size() - limit.messages()).plus(limit.per());
                free = since.isAfter(free) ? since : free;
            }
        }
        return free;
    }

    /** With one more message; no more are remembered than the limits ask for. */
    public Traffic with(Instant at, List<Limit> limits) {
        int remembered = limits.stream().mapToInt(Limit::messages).max().orElse(0);
        List<Instant> all = new ArrayList<>(begun);
        // A clock that was set back must not put the messages out of their order.
        all.add(all.isEmpty() || at.isAfter(all.get(all.size() - 1)) ? at : all.get(all.size() - 1));
        return new Traffic(all.subList(Math.max(0, all.size() - remembered), all.size()), notBefore);
    }

    /** Kept still until a time, or for longer if it was to be. */
    public Traffic stillUntil(Instant time) {
        return time.isAfter(notBefore) ? new Traffic(begun, time) : this;
    }
}
