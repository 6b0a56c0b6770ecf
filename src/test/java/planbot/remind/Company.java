package planbot.remind;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.cron.QuartzCron;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Subscriptions;
import planbot.digest.content.Composer;
import planbot.digest.notice.AdminNotices;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.dispatch.Dispatcher;
import planbot.dispatch.HandTurnedTimers;
import planbot.dispatch.SharedSlots;
import planbot.dispatch.Timers;
import planbot.platform.Call;
import planbot.platform.Response;
import planbot.schedule.Times;
import planbot.store.SqlLanes;
import planbot.store.SqlLeases;
import planbot.store.SqlMutes;
import planbot.store.SqlOutbox;
import planbot.store.SqlSubscriptions;

/** Several planbots on one store, each with a clock of its own, any of which may be killed, or stand still for a while. */
final class Company {
    static final Place ADMINS = new Place("strict", "keyed", "admins");

    final HandTurnedTimers timers = new HandTurnedTimers();
    final StrictPlatform platform;
    final List<Member> members = new ArrayList<>();
    private final IntFunction<DataSource> stores;
    private int joined;
    private int replanned;

    /** @param stores how a place in the company, from 0 on, sees the store */
    Company(IntFunction<DataSource> stores, Random random) {
        this.stores = stores;
        this.platform = new StrictPlatform(timers, random);
    }

    /** One process. */
    final class Member implements Executor, Timers {
        final Outbox outbox;
        final Subscriptions subscriptions;
        String basis = "revision 1";
        private final Life life = new Life(timers);
        private final Duration ahead;
        private final Deque<Runnable> backlog = new ArrayDeque<>();
        private final Watch watch;
        private boolean still;

        private Member(DataSource store, Duration ahead) {
            this.ahead = ahead;
            this.outbox = new SqlOutbox(store);
            this.subscriptions = new Counted(new SqlSubscriptions(store), () -> replanned++);
            String name = "instance " + ++joined;
            Clockwork clockwork = new Clockwork(this, this, new Machine.AtOnce(), new Random(joined));
            AdminNotices notices = new AdminNotices(List.of(ADMINS), new Machine.Written(), Post.ZONE);
            Rules usual = Rules.of(name);
            Pump pump = new Pump(
                    new Pump.Ports(outbox, subscriptions, Map.of("strict", platform), postman(store), notices),
                    new Rules(name, usual.most(), usual.lease(), usual.giveUp(), Doubt.LEAVE),
                    clockwork);
            Planner planner = new Planner(
                    subscriptions,
                    new SqlMutes(store),
                    outbox,
                    now -> 0,
                    () -> new Planner.Office(editor(), notices, basis));
            this.watch = new Watch(
                    clockwork,
                    planner,
                    Chair.shared(new SqlLeases(store), name),
                    new Watch.Kept(outbox, Duration.ofDays(100), new Gauges(new SimpleMeterRegistry())),
                    pump::wake);
        }

        private Dispatcher postman(DataSource store) {
            SharedSlots slots = new SharedSlots(new SqlLanes(store, timers::now), new Machine.AtOnce(), this, this);
            return new Dispatcher(this::called, this, this, new SimpleMeterRegistry(), slots);
        }

        /** What comes back to one who is dead is heard by nobody. */
        private Future<Response> called(Call call) {
            Promise<Response> back = Promise.promise();
            platform.send(call).onComplete(answer -> execute(() -> back.handle(answer)));
            return back.future();
        }

        @Override
        public void execute(Runnable task) {
            if (still) {
                backlog.add(task);
            } else {
                life.execute(task);
            }
        }

        @Override
        public Instant now() {
            return timers.now().plus(ahead);
        }

        @Override
        public void after(Duration time, Runnable task) {
            timers.after(time, () -> execute(task));
        }

        /** Does nothing, and learns nothing, for so long. */
        void standStill(Duration time) {
            still = true;
            timers.after(time, () -> {
                still = false;
                while (!backlog.isEmpty()) {
                    life.execute(backlog.remove());
                }
            });
        }

        void kill() {
            life.kill();
            members.remove(this);
        }

        /** An order, given in chat to this one. */
        void subscribe(Place place, planbot.digest.Order order) {
            Instant next = editor().next(order, now()).orElse(null);
            subscriptions.add(
                    new Subscriptions.Draft("", place, order, next, basis),
                    new Audit.Entry(now(), "test", "subscribe", place.address()));
        }
    }

    /** One more begins, with a clock that is so far ahead. */
    Member join(Duration ahead) {
        Member member = new Member(stores.apply(joined), ahead);
        members.add(member);
        member.watch.wake();
        return member;
    }

    /** How often next times were worked out anew and written. */
    int replanned() {
        return replanned;
    }

    private static Editor editor() {
        Composer composer = new Composer(SeedBot.SHELF, new KnownThen().calendar());
        Planning planning = new Planning(new Times(new QuartzCron(Duration.ofMinutes(10))), Duration.ofHours(12));
        return new Editor(composer, new KnownThen().calendar(), planning, new Machine.Written());
    }
}
