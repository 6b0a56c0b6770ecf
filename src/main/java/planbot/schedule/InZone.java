package planbot.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points in time that local times come to in a zone. One that a change of clocks leaves out is taken as much later; of one
 * that comes twice the first counts.
 */
record InZone(CronReader.Cron times, ZoneRules rules) {

    /** The first after a point in time. */
    Optional<Instant> next(Instant after) {
        LocalDateTime local = LocalDateTime.ofInstant(after, rules.getOffset(after));
        ZoneOffsetTransition last = rules.previousTransition(after.plusNanos(1));
        if (last == null) {
            return regular(local);
        }
        if (last.isOverlap() && local.isBefore(last.getDateTimeBefore())) {
            return regular(justBefore(last.getDateTimeBefore()));
        }
        return first(regular(local), leftOut(local, last));
    }

    private Optional<Instant> regular(LocalDateTime after) {
        return times.next(after).flatMap(time -> {
            ZoneOffsetTransition change = rules.getTransition(time);
            Optional<Instant> point = Optional.of(point(time));
            // What is left out comes later than what follows the gap at once.
            return change != null && change.isGap()
                    ? first(
                            point,
                            times.next(justBefore(change.getDateTimeAfter())).map(this::point))
                    : point;
        });
    }

    /** What the last change left out and is still to come. */
    private Optional<Instant> leftOut(LocalDateTime local, ZoneOffsetTransition last) {
        LocalDateTime before = local.minus(last.getDuration());
        return last.isGap() && before.isBefore(last.getDateTimeAfter())
                ? times.next(before)
                        .filter(time -> time.isBefore(last.getDateTimeAfter()))
                        .map(this::point)
                : Optional.empty();
    }

    private Instant point(LocalDateTime time) {
        ZoneOffsetTransition change = rules.getTransition(time);
        return time.toInstant(change == null ? rules.getOffset(time) : change.getOffsetBefore());
    }

    private static LocalDateTime justBefore(LocalDateTime time) {
        return time.minusNanos(1);
    }

    private static Optional<Instant> first(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
    }
}
