package planbot.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.calendar.WorkCalendar;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.schedule.Almanac;
import planbot.schedule.Schedule;

/** Makes of a subscription's turn what goes on record: its digest, or why there is none. A pure function. */
public final class Editor {
    /** Digests in a row that could not be sent, until a subscription is suspended. */
    public static final int MOST_FAILURES = 3;

    /** How far the next look at an order is that cannot be read: its filter may fit a later plan. */
    private static final Duration ANOTHER_DAY = Duration.ofDays(1);

    private final Composer composer;
    private final WorkCalendar calendar;
    private final Planning planning;
    private final Post post;

    public Editor(Composer composer, WorkCalendar calendar, Planning planning, Post post) {
        this.composer = composer;
        this.calendar = calendar;
        this.planning = planning;
        this.post = post;
    }

    /**
     * What the records hold for a subscription.
     *
     * @param told what the group knows, or null where it was never told
     * @param muted what its place does not want to be told of
     */
    public record Known(@Nullable Told told, List<TaskFacts> muted) {
        public Known {
            muted = List.copyOf(muted);
        }
    }

    /**
     * Everything that comes of a turn, without notices.
     *
     * @param subscription one whose time has come
     * @param basis what the next time is worked out from
     */
    public Outbox.Turn turn(Subscription subscription, Known known, Instant now, String basis) {
        Almanac almanac;
        try {
            almanac = almanac(subscription.order(), now);
        } catch (FilterException e) {
            return failed(subscription, e.why(), now, basis);
        }
        Planning.Turn turn = planning.turn(subscription, now, almanac);
        List<Row> rows = new ArrayList<>();
        turn.missed().forEach(time -> rows.add(unsent(subscription, time, Status.MISSED, "")));
        turn.merged().forEach(time -> rows.add(unsent(subscription, time, Status.MERGED, "")));
        Instant due = turn.due();
        if (due != null) {
            rows.add(row(subscription, known, new When(due, turn.late(), now)));
        }
        return new Outbox.Turn(subscription, rows, state(subscription.state(), rows), turn.next(), basis);
    }

    private record When(Instant due, boolean late, Instant now) {}

    /** When an order comes up next; empty where it does not. */
    public Optional<Instant> next(Order order, Instant after) {
        try {
            return planning.next(order, after, almanac(order, after));
        } catch (FilterException e) {
            return Optional.of(after.plus(ANOTHER_DAY));
        }
    }

    private Almanac almanac(Order order, Instant now) {
        boolean byDueDate = order.schedule() instanceof Schedule.ByDue;
        return new Almanac(
                calendar, byDueDate ? composer.due(order, LocalDate.ofInstant(now, order.zone())) : List.of());
    }

    private Row row(Subscription subscription, Known known, When when) {
        Order order = subscription.order();
        ZoneId zone = order.zone();
        Digest digest;
        try {
            digest = composer.compose(
                    order,
                    known.muted(),
                    known.told(),
                    LocalDate.ofInstant(when.due(), zone),
                    LocalDate.ofInstant(when.now(), zone));
        } catch (FilterException e) {
            return unsent(subscription, when.due(), Status.FAILED, e.why());
        }
        if (digest.isEmpty() && order.whenEmpty() == Order.WhenEmpty.SKIP) {
            return unsent(subscription, when.due(), Status.SKIPPED, "");
        }
        Row.Timing timing = when.late() ? Row.Timing.LATE : Row.Timing.ON_TIME;
        Doc doc = DigestDoc.of(digest, new Heading(subscription.number(), local(when.due(), zone), timing));
        List<Row.Part> parts = post.write(subscription.place(), doc).orElse(List.of());
        if (parts.isEmpty()) {
            return unsent(subscription, when.due(), Status.FAILED, unreachable(subscription.place()));
        }
        Instant notBefore = order.quiet() == null ? when.now() : order.quiet().over(when.now(), zone);
        return new Row(
                subscription.number(),
                subscription.place(),
                period(when.due(), zone),
                when.due(),
                new Row.Fate(Status.WAITING, "", timing, notBefore, order.quiet(), zone),
                parts,
                digest.told());
    }

    private static String unreachable(Place place) {
        return "the channel " + place.channel() + " is not configured, or cannot write to a " + place.kind();
    }

    private static Row unsent(Subscription subscription, Instant due, Status status, String why) {
        ZoneId zone = subscription.order().zone();
        return new Row(
                subscription.number(),
                subscription.place(),
                period(due, zone),
                due,
                new Row.Fate(status, why, Row.Timing.ON_TIME, due, null, zone),
                List.of(),
                null);
    }

    /** A time in the zone names one digest of a subscription, whatever clocks do. */
    static String period(Instant due, ZoneId zone) {
        return local(due, zone).toString();
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static State state(State before, List<Row> rows) {
        String why = rows.stream()
                .filter(row -> row.fate().status() == Status.FAILED)
                .map(row -> row.fate().why())
                .reduce("", (first, second) -> second);
        if (why.isEmpty()) {
            return before;
        }
        int failures = before.failures() + 1;
        return failures < MOST_FAILURES
                ? new State(before.mode(), failures, "")
                : new State(Mode.SUSPENDED, failures, why);
    }

    /** A turn of which nothing can be told, not even when the next one is: that is looked at again in a day. */
    public static Outbox.Turn failed(Subscription subscription, String why, Instant now, String basis) {
        Instant due = subscription.next() == null ? now : subscription.next();
        List<Row> rows = List.of(unsent(subscription, due, Status.FAILED, why));
        return new Outbox.Turn(subscription, rows, state(subscription.state(), rows), now.plus(ANOTHER_DAY), basis);
    }
}
