package planbot.remind;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.bot.Audit;
import planbot.digest.Order;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.Told;
import planbot.digest.notice.Notices;
import planbot.dispatch.Blocking;
import planbot.dispatch.HandTurnedTimers;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** An outbox, the mail that its rows go to, and the process that sends them; by a clock turned by hand. */
final class Post {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Place GROUP = new Place("toy", "plain", "g");
    static final Place KEYED = new Place("toy", "keyed", "k");
    static final Place ADMINS = new Place("toy", "plain", "admins");
    static final Told TOLD = new Told(List.of());

    final HandTurnedTimers timers = new HandTurnedTimers();
    final Subscriptions subscriptions;
    final Outbox outbox;
    final Mail mail = new Mail(timers);
    final Instant start = timers.now();
    Life life = new Life(timers);
    Pump pump;

    @Nullable
    Quiet quiet;

    private final Doubt doubt;
    private Store store = Store.UP;
    private int processes;
    private int rows;

    /** How the store is. */
    enum Store {
        UP,
        DOWN,
        /** What is asked of it is done, and nobody learns of it. */
        MUTE,
        /** What is asked of it is done, and its answer takes a second. */
        SLOW
    }

    Post(Doubt doubt) {
        this(doubt, new InMemorySubscriptions());
    }

    private Post(Doubt doubt, InMemorySubscriptions subscriptions) {
        this(doubt, subscriptions, new InMemoryOutbox(subscriptions));
    }

    /** On records of its own. */
    Post(Doubt doubt, Subscriptions subscriptions, Outbox outbox) {
        this.doubt = doubt;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.pump = process(() -> store);
    }

    /** Another process, which the store serves well. */
    Pump another() {
        return process(() -> Store.UP);
    }

    private Pump process(Supplier<Store> store) {
        Rules usual = Rules.of("process " + ++processes);
        Rules rules = new Rules(usual.sender(), usual.most(), usual.lease(), usual.giveUp(), doubt);
        Clockwork clockwork = new Clockwork(life, life, blocking(store), new Random(7));
        return new Pump(
                new Pump.Ports(outbox, subscriptions, Map.of("toy", new Toy()), mail, new Lines()), rules, clockwork);
    }

    private Blocking blocking(Supplier<Store> store) {
        return new Blocking() {
            @Override
            public <T> Future<T> run(Callable<T> work) {
                Future<T> down = Future.failedFuture(new IllegalStateException("the store is down"));
                if (store.get() == Store.DOWN) {
                    return down;
                }
                Future<T> done = Future.succeededFuture(work).map(Post::called);
                if (store.get() == Store.SLOW) {
                    Promise<T> later = Promise.promise();
                    timers.after(Duration.ofSeconds(1), () -> done.onComplete(later));
                    return later.future();
                }
                return store.get() == Store.MUTE ? down : done;
            }
        };
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notices of one line. */
    private final class Lines implements Notices {
        @Override
        public List<Row> dead(Outbox.Claim claim, String why, Instant at) {
            return List.of(notice("dead " + claim.id(), at));
        }

        @Override
        public List<Row> unknown(Outbox.Claim claim, String why, Instant at) {
            return List.of(notice("unknown " + claim.id(), at));
        }

        @Override
        public List<Row> suspended(Subscription subscription, String why, Instant at) {
            return List.of(notice("suspended " + subscription.number(), at));
        }

        private Row notice(String what, Instant at) {
            return new Row(0, ADMINS, what, at, fate(at), parts(what), null);
        }
    }

    private Row.Fate fate(Instant at) {
        return new Row.Fate(Status.WAITING, "", Row.Timing.ON_TIME, at, quiet, ZONE);
    }

    private static List<Row.Part> parts(String... texts) {
        return Stream.of(texts)
                .map(text -> new Row.Part("*" + text + "*", text, List.of()))
                .toList();
    }

    void store(Store now) {
        store = now;
    }

    /** The process dies, and another one takes its place. */
    void restart() {
        life.kill();
        life = new Life(timers);
        pump = process(() -> store);
        outbox.release("process " + processes);
        pump.wake();
    }

    void turn(Duration time) {
        timers.turn(time);
    }

    Subscription subscribe(Place place) {
        Order order = new Order(
                new Schedule.Daily(LocalTime.of(9, 0)),
                ZONE,
                "",
                Order.DEFAULT_HORIZON,
                Order.Scope.FULL,
                Order.WhenEmpty.SEND,
                null,
                Language.ZH);
        return subscriptions.add(
                new Subscriptions.Draft("", place, order, null, ""), new Audit.Entry(start, "test", "subscribe", ""));
    }

    /** A digest of these messages, put into the outbox now. Returns its number. */
    long put(Place place, String... texts) {
        return put(7, place, parts(texts));
    }

    /** Puts a digest of one message into the outbox, and tells nobody. */
    void fill(Place place, String text) {
        add(7, place, parts(text));
    }

    private void add(long subscription, Place place, List<Row.Part> parts) {
        Instant now = timers.now();
        outbox.add(new Row(subscription, place, "period " + ++rows, now, fate(now), parts, TOLD));
    }

    long put(long subscription, Place place, List<Row.Part> parts) {
        add(subscription, place, parts);
        pump.wake();
        Instant now = timers.now();
        return outbox.receipts(place, start.minusSeconds(1), now.plusSeconds(1), 10_000).stream()
                .mapToLong(Receipt::id)
                .max()
                .orElseThrow();
    }

    Receipt receipt(long id) {
        return outbox.receipt(id).orElseThrow();
    }

    Status status(long id) {
        return receipt(id).status();
    }

    List<Duration> gaps(String address) {
        List<Instant> times = mail.times(address);
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        return gaps;
    }
}
