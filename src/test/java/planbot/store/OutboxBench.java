package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import planbot.bot.Audit;
import planbot.digest.Order;
import planbot.digest.Outbox;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.End;
import planbot.digest.Outbox.End.Ended;
import planbot.digest.Outbox.Settlement;
import planbot.digest.Outbox.Turn;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Section;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.State;
import planbot.digest.Subscriptions;
import planbot.digest.TaskFacts;
import planbot.digest.Told;

/** What is at hand to test an outbox with. */
abstract class OutboxBench {
    static final Instant NOW = Instant.parse("2016-05-20T00:57:00Z");
    static final Place HERE = new Place("feishu", "chat", "oc_1");
    static final Place THERE = new Place("wecom", "webhook", "");
    static final Order ORDER = new RandomDigests(3).order();
    static final Audit.Entry ENTRY = new Audit.Entry(NOW, "feishu:someone", "did", "it");

    /** An empty record, the same at each call. */
    abstract Subscriptions subscriptions();

    abstract Outbox outbox();

    static Instant minutes(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    Subscription subscribe() {
        return subscriptions().add(new Subscriptions.Draft("", HERE, ORDER, NOW, "basis"), ENTRY);
    }

    Subscription now(Subscription subscription) {
        return subscriptions().find(subscription.number()).orElseThrow();
    }

    Subscription change(Subscription subscription, State state) {
        Subscription changed = new Subscription(
                subscription.number(), "", HERE, ORDER, state, subscription.next(), subscription.basis());
        subscriptions().change(changed, ENTRY);
        return changed;
    }

    static Turn turn(Subscription read, Row... rows) {
        return new Turn(read, List.of(rows), State.RUNNING, minutes(60), "later");
    }

    static Row row(long subscription, Place place, String period, Status status) {
        Row.Fate fate = new Row.Fate(status, "", Row.Timing.ON_TIME, NOW, null, ZoneId.of("Asia/Shanghai"));
        List<Row.Part> parts = status.isOpen() ? List.of(part(period)) : List.of();
        return new Row(subscription, place, period, NOW, fate, parts, status.isOpen() ? told(period) : null);
    }

    static Row waiting(Place place, String period) {
        return row(1, place, period, Status.WAITING);
    }

    static Row notBefore(Row row, Instant at) {
        Row.Fate fate = new Row.Fate(
                row.fate().status(),
                row.fate().why(),
                row.fate().timing(),
                at,
                null,
                row.fate().zone());
        return new Row(row.subscription(), row.place(), row.period(), row.planned(), fate, row.parts(), row.told());
    }

    static Row.Part part(String text) {
        return new Row.Part("{" + text + "}", text, List.of());
    }

    static Told told(String deadline) {
        TaskFacts facts = new TaskFacts(7, deadline, List.of(), List.of("市科委"), false);
        return new Told(List.of(new Told.TaskState(facts, List.of(new Told.Shown(LocalDate.EPOCH, Section.RED)))));
    }

    List<Claim> claim(Instant at) {
        return outbox().claim("me", at, at.plusSeconds(60), List.of(), 64);
    }

    Claim claimOne(Instant at) {
        List<Claim> claims = claim(at);
        assertEquals(1, claims.size());
        return claims.get(0);
    }

    boolean settle(Claim claim, End end) {
        return settle("me", claim, end);
    }

    /** Whether it was written. */
    boolean settle(String sender, Claim claim, End end) {
        return outbox().settle(sender, List.of(settlement(claim, end))).contains(claim.id());
    }

    static Settlement settlement(Claim claim, End end) {
        return new Settlement(claim.id(), null, 1, 3, 0, "om_1", end);
    }

    static Ended ended(Status status) {
        return new Ended(status, minutes(1), "why", List.of(), null);
    }

    Receipt receipt(Claim claim) {
        return outbox().receipt(claim.id()).orElseThrow();
    }

    static List<String> periods(List<Claim> claims) {
        return claims.stream().map(claim -> claim.row().period()).toList();
    }
}
