package planbot.digest.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.digest.Order;
import planbot.digest.Subscription;
import planbot.schedule.Almanac;
import planbot.schedule.Times;

/** Decides what becomes of the times of a subscription that have come: a pure function of them and of now. */
public final class Planning {
    /** What is told a little later than it was due is on time. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** Of one subscription and one turn; planbot was down for very long if there are more. */
    static final int MOST_TIMES = 400;

    private final Times times;
    private final Duration catchUp;

    /** @param catchUp how old a digest may be that is still sent */
    public Planning(Times times, Duration catchUp) {
        this.times = times;
        // What is on time is sent, even where nothing is caught up.
        this.catchUp = catchUp.compareTo(GRACE) > 0 ? catchUp : GRACE;
    }

    /**
     * A turn.
     *
     * @param due the time whose digest is sent now, or null where all are too old
     * @param late whether it is sent later than it was due
     * @param merged times for which the one that is due stands
     * @param missed times that are too old
     * @param next when the next turn is, or null where there is none in sight
     */
    public record Turn(
            @Nullable Instant due,
            boolean late,
            List<Instant> merged,
            List<Instant> missed,
            @Nullable Instant next) {
        public Turn {
            merged = List.copyOf(merged);
            missed = List.copyOf(missed);
        }
    }

    /** @param subscription one whose next time is not after now */
    public Turn turn(Subscription subscription, Instant now, Almanac almanac) {
        List<Instant> come = new ArrayList<>();
        Instant at = subscription.next();
        while (at != null && !at.isAfter(now)) {
            come.add(at);
            // The newest count: of those that nobody will get anyway the oldest need not be listed.
            if (come.size() > MOST_TIMES) {
                come.remove(0);
            }
            at = next(subscription, at, almanac).orElse(null);
        }
        Instant newest = come.isEmpty() ? null : come.get(come.size() - 1);
        boolean sent = newest != null && Duration.between(newest, now).compareTo(catchUp) <= 0;
        List<Instant> before = sent ? come.subList(0, come.size() - 1) : come;
        Instant oldest = now.minus(catchUp);
        return new Turn(
                sent ? newest : null,
                sent && Duration.between(newest, now).compareTo(GRACE) > 0,
                sent ? before.stream().filter(time -> !time.isBefore(oldest)).toList() : List.of(),
                before.stream().filter(time -> !sent || time.isBefore(oldest)).toList(),
                at);
    }

    /** The subscription's first time after an instant. */
    public Optional<Instant> next(Subscription subscription, Instant after, Almanac almanac) {
        return next(subscription.order(), after, almanac);
    }

    /** The order's first time after an instant. */
    public Optional<Instant> next(Order order, Instant after, Almanac almanac) {
        return times.next(order.schedule(), order.zone(), after, almanac);
    }

    /** The order's first times after an instant; fewer where there are no more. */
    List<Instant> next(Order order, Instant after, Almanac almanac, int count) {
        return times.next(order.schedule(), order.zone(), after, almanac, count);
    }
}
