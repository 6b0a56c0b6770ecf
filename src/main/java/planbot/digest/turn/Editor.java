package planbot.digest.turn;

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
import planbot.digest.Order;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.digest.content.Composer;
import planbot.digest.content.Digest;
import planbot.digest.content.DigestDoc;
import planbot.digest.content.DigestWords;
import planbot.digest.content.FilterException;
import planbot.digest.content.Heading;
import planbot.schedule.Almanac;
import planbot.schedule.Schedule;

/** Makes of a subscription's turn what goes on record: its digest, or why there is none. A pure function. */
public final class Editor {
    /** Digests in a row that could not be sent, until a subscription is suspended. */
    public static final int MOST_FAILURES = 3;

    /** How far the next look at an order is that cannot be read: its filter may fit a later plan. */
    private static final Duration ANOTHER_DAY = Duration.ofDays(1);

    /** Longer ones are no help in a chat, and a store that refuses one would refuse all that are due with it. */
    static final int MOST_CHARACTERS = 250_000;

    private static final int MOST_TASKS = 2_000;

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
        if (composer.about(subscription.order().plan()).isEmpty()) {
            return absent(subscription, now, basis);
        }
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
            Instant loud = loud(subscription.order(), now);
            rows.add(
                    isOvertaken(subscription.order(), loud, turn.next())
                            ? unsent(subscription, due, Status.MERGED, "")
                            : row(subscription, known, new When(due, turn.late(), loud)));
        }
        return new Outbox.Turn(subscription, rows, state(subscription.state(), rows), turn.next(), basis);
    }

    /** @param loud when it may be sent: its days are counted from then, because that is when it is read */
    private record When(Instant due, boolean late, Instant loud) {}

    private static Instant loud(Order order, Instant now) {
        return order.quiet() == null ? now : order.quiet().over(now, order.zone());
    }

    /** In quiet hours the last one stands for those before it; not where each is about due dates of its own. */
    private static boolean isOvertaken(Order order, Instant loud, @Nullable Instant next) {
        return next != null && !next.isAfter(loud) && !(order.schedule() instanceof Schedule.ByDue);
    }

    /** When an order comes up next; empty where it does not. */
    public Optional<Instant> next(Order order, Instant after) {
        try {
            return planning.next(order, after, almanac(order, after));
        } catch (FilterException e) {
            return Optional.of(after.plus(ANOTHER_DAY));
        }
    }

    /**
     * When an order comes up for the next times; fewer where there are no more.
     *
     * @throws FilterException where the filter does not tell which tasks are meant, and its times hang on them
     */
    public List<Instant> next(Order order, Instant after, int count) {
        return planning.next(order, after, almanac(order, after), count);
    }

    private Almanac almanac(Order order, Instant now) {
        boolean byDueDate = order.schedule() instanceof Schedule.ByDue;
        return new Almanac(
                calendar,
                byDueDate ? composer.about(order).due(order, LocalDate.ofInstant(now, order.zone())) : List.of());
    }

    private Row row(Subscription subscription, Known known, When when) {
        Order order = subscription.order();
        ZoneId zone = order.zone();
        Digest digest;
        try {
            digest = composer.about(order)
                    .compose(
                            order,
                            known.muted(),
                            known.told(),
                            LocalDate.ofInstant(when.due(), zone),
                            LocalDate.ofInstant(when.loud(), zone));
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
        int length = length(parts);
        if (length > MOST_CHARACTERS || digest.told().tasks().size() > MOST_TASKS) {
            return unsent(subscription, when.due(), Status.FAILED, tooLong(length, parts.size()));
        }
        return new Row(
                subscription.number(),
                subscription.place(),
                period(when.due(), zone),
                when.due(),
                new Row.Fate(Status.WAITING, "", timing, when.loud(), order.quiet(), zone),
                parts,
                digest.told());
    }

    private static int length(List<Row.Part> parts) {
        return parts.stream()
                .mapToInt(part -> part.content().length() + part.text().length() + length(part.plain()))
                .sum();
    }

    private static String tooLong(int length, int parts) {
        return "it is too long for a chat, with " + length + " characters in " + parts + " messages; narrow it down";
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

    /** A turn of a plan that is not loaded: no failure of the subscription, which goes on when the plan is there again. */
    private Outbox.Turn absent(Subscription subscription, Instant now, String basis) {
        Order order = subscription.order();
        Outbox.Turn turn = failed(subscription, DigestWords.in(order.language()).planGone(order.plan()), now, basis);
        return new Outbox.Turn(subscription, turn.rows(), subscription.state(), turn.next(), basis);
    }

    /** The key of the plan that an order is about, by which its place's mutes are kept. */
    public String plan(Order order) {
        return order.plan().isEmpty() ? composer.key() : order.plan();
    }

    /** A turn of which nothing can be told, not even when the next one is: that is looked at again in a day. */
    public static Outbox.Turn failed(Subscription subscription, String why, Instant now, String basis) {
        Instant due = subscription.next() == null ? now : subscription.next();
        List<Row> rows = List.of(unsent(subscription, due, Status.FAILED, why));
        return new Outbox.Turn(subscription, rows, state(subscription.state(), rows), now.plus(ANOTHER_DAY), basis);
    }
}
