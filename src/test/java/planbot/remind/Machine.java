package planbot.remind;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.cron.QuartzCron;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Row;
import planbot.digest.Subscriptions;
import planbot.digest.content.Composer;
import planbot.digest.notice.AdminNotices;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.dispatch.Blocking;
import planbot.schedule.Times;
import planbot.store.SqlMutes;
import planbot.store.SqlOutbox;
import planbot.store.SqlSubscriptions;

/** planbot's digests as they are put together to run, but for the platform and the clock. */
final class Machine {
    static final Place ADMINS = new Place("toy", "keyed", "admins");

    final JumpingTimers timers;
    final Mail mail;
    final Outbox outbox;
    private final Subscriptions subscriptions;
    private final SqlMutes mutes;
    private final KnownThen world;
    private final Planning planning =
            new Planning(new Times(new QuartzCron(Duration.ofMinutes(10))), Duration.ofHours(12));
    private Life life;
    private Watch watch;
    private int processes;

    Machine(DataSource store, KnownThen world, Instant start) {
        this.timers = new JumpingTimers(start);
        this.mail = new Mail(timers);
        this.outbox = new SqlOutbox(store);
        this.subscriptions = new SqlSubscriptions(store);
        this.mutes = new SqlMutes(store);
        this.world = world;
        this.life = new Life(timers);
        this.watch = process();
    }

    static final class Written implements planbot.digest.Post {
        @Override
        public boolean reaches(Place place) {
            return true;
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            String text = PlainText.render(doc);
            return Optional.of(List.of(new Row.Part(text, text, List.of())));
        }

        @Override
        public List<String> channels() {
            return List.of("toy");
        }
    }

    private Editor editor() {
        Composer composer = new Composer(SeedBot.shelf(world.knowledge()), world.calendar());
        return new Editor(composer, world.calendar(), planning, new Written());
    }

    private Watch process() {
        String sender = "process " + ++processes;
        AdminNotices notices = new AdminNotices(List.of(ADMINS), new Written(), Post.ZONE);
        Clockwork clockwork = new Clockwork(life, life, new AtOnce(), new Random(processes));
        Pump pump = new Pump(
                new Pump.Ports(outbox, subscriptions, Map.of("toy", new Toy()), mail, notices),
                Rules.of(sender),
                clockwork);
        Planner planner = new Planner(
                subscriptions, mutes, outbox, now -> 0, () -> new Planner.Office(editor(), notices, world.basis()));
        outbox.release(sender);
        Watch.Kept kept = new Watch.Kept(outbox, Duration.ofDays(10_000), new Gauges(new SimpleMeterRegistry()));
        Watch begun = new Watch(clockwork, planner, Chair.ALONE, kept, pump::wake);
        begun.wake();
        return begun;
    }

    static final class AtOnce implements Blocking {
        @Override
        public <T> Future<T> run(Callable<T> work) {
            try {
                return Future.succeededFuture(work.call());
            } catch (Exception e) {
                return Future.failedFuture(e);
            }
        }
    }

    void subscribe(Wish wish) {
        Instant now = timers.now();
        Instant next = editor().next(wish.order(), now).orElse(null);
        subscriptions.add(
                new Subscriptions.Draft("", wish.place(), wish.order(), next, world.basis()),
                new Audit.Entry(now, "test", "subscribe", wish.name()));
    }

    Instant now() {
        return timers.now();
    }

    /** Sleeps so long, and looks at the clock. */
    void jump(Duration time) {
        timers.jump(time);
    }

    void wake() {
        watch.wake();
    }

    /** Is killed, and begins anew after a time. */
    void down(Duration time) {
        life.kill();
        timers.jump(time);
        life = new Life(timers);
        watch = process();
    }
}
