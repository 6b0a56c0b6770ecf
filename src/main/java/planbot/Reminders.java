package planbot;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import planbot.answer.Shelf;
import planbot.calendar.WorkCalendar;
import planbot.command.Rights;
import planbot.command.Room;
import planbot.command.digests.Declarations;
import planbot.command.digests.Declarations.Declared;
import planbot.command.digests.DigestRoom;
import planbot.command.digests.Office;
import planbot.command.digests.Office.Current;
import planbot.command.digests.Records;
import planbot.conf.Settings;
import planbot.cron.QuartzCron;
import planbot.digest.Leases;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.content.Composer;
import planbot.digest.notice.AdminNotices;
import planbot.digest.notice.ChangeNotices;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.digest.urge.UrgeText;
import planbot.dispatch.Blocking;
import planbot.dispatch.VertxTimers;
import planbot.follow.Topic;
import planbot.platform.Platform;
import planbot.platform.Postman;
import planbot.remind.Chair;
import planbot.remind.ChangeTidings;
import planbot.remind.Clockwork;
import planbot.remind.Doubt;
import planbot.remind.Gauges;
import planbot.remind.Planner;
import planbot.remind.PlatformPost;
import planbot.remind.Pump;
import planbot.remind.Rules;
import planbot.remind.Tidings;
import planbot.remind.Watch;
import planbot.run.CalendarHolder;
import planbot.run.ShelfHolder;
import planbot.run.StartException;
import planbot.schedule.CronReader;
import planbot.schedule.ScheduleReader;
import planbot.schedule.Times;
import planbot.store.SqlAudit;
import planbot.store.SqlChanges;
import planbot.store.SqlLeases;
import planbot.store.SqlMutes;
import planbot.store.SqlOutbox;
import planbot.store.SqlPlanStore;
import planbot.store.SqlSubscriptions;

/** Puts together what plans digests, sends them, and takes orders for them. */
final class Reminders {
    private static final int THREADS = 2;
    /** The longest stretch that a platform counts messages in. */
    private static final Duration LONGEST_LIMIT = Duration.ofHours(2);

    private static final int MOST_COUNTED = 10_000;
    /** In minutes. Thousands that are due at once are no reason for warnings of a worker that is stuck. */
    private static final long LONGEST_PASS = 10;

    private final Settings settings;
    private final ShelfHolder shelves;
    private final Map<String, Platform> channels;
    private final InstantSource clock;
    private final Records records;
    private final Leases leases;
    private final Tidings tidings;
    private final CalendarHolder calendar;
    private final CronReader cron;
    private final Planning planning;
    private final PlatformPost post;

    Reminders(
            Settings settings,
            ShelfHolder shelves,
            Map<String, Platform> channels,
            DataSource store,
            InstantSource clock) {
        this.settings = settings;
        this.shelves = shelves;
        this.channels = channels;
        this.clock = clock;
        this.records = new Records(
                new SqlSubscriptions(store), new SqlOutbox(store), new SqlMutes(store), new SqlAudit(store));
        this.leases = new SqlLeases(store);
        this.calendar =
                new CalendarHolder(settings.digests().calendar(), () -> new SqlChanges(store).tell(Topic.CALENDAR));
        this.cron = new QuartzCron(settings.digests().shortestInterval());
        this.planning = new Planning(new Times(cron), settings.digests().catchUp());
        this.post = new PlatformPost(channels);
        this.tidings = new ChangeTidings(
                new SqlPlanStore(store),
                records.subscriptions(),
                records.outbox(),
                shelves::aside,
                new ChangeNotices(post));
    }

    /** How what digests go by follows the other instances. Subscriptions are in no memory: they are only to be looked at. */
    Map<Topic, Runnable> following() {
        return Map.of(Topic.CALENDAR, calendar::follow, Topic.SUBSCRIPTIONS, () -> {});
    }

    /** What is at work; the room's orders are taken from the moment it is. */
    record AtWork(Room room, Watch watch, Pump pump) {

        /** Plans and claims nothing any more; done when what is under way is settled. */
        Future<Void> stop(Duration patience) {
            return Future.join(watch.stop(), pump.stop(patience)).mapEmpty();
        }
    }

    /**
     * Sets to work.
     *
     * @throws StartException if a declared subscription cannot be used; it tells of all of them
     */
    AtWork start(Vertx vertx, Postman postman, Rights rights, MeterRegistry meters) {
        Destinations.check(settings, channels);
        Instant now = clock.instant();
        Current current = current();
        List<Declared> declared = new DeclaredOrders(new ScheduleReader(cron), current, now)
                .read(settings.digests().subscriptions());
        Declarations declarations = new Declarations(records.subscriptions(), current.editor(), current.basis());
        leases.alone(Leases.Name.DECLARING, () -> declarations.apply(declared, now));
        String sender = UUID.randomUUID().toString();
        if (!isShared()) {
            // Who held a claim before is dead, and what was sent before was sent from here.
            records.outbox().release(sender);
            countBefore(now, postman);
        }
        Clockwork clockwork = clockwork(vertx);
        AdminNotices notices =
                new AdminNotices(Destinations.notices(settings.people(), channels), post, settings.zone());
        Pump pump = new Pump(
                new Pump.Ports(records.outbox(), records.subscriptions(), channels, postman, notices),
                rules(sender),
                clockwork);
        Planner planner = new Planner(
                records.subscriptions(),
                records.mutes(),
                records.outbox(),
                tidings,
                () -> new Planner.Office(current().editor(), notices, current().basis()));
        Watch watch = new Watch(
                clockwork,
                planner,
                isShared() ? Chair.shared(leases, sender) : Chair.ALONE,
                new Watch.Kept(records.outbox(), settings.digests().keep(), new Gauges(meters)),
                pump::wake);
        watch.wake();
        Office office = new Office(
                records, post, new ScheduleReader(cron), this::current, calendar, watch::wake, settings.zone());
        return new AtWork(new DigestRoom(office, rights), watch, pump);
    }

    /** Whether other instances may have the store, too. */
    private boolean isShared() {
        return settings.store() != null;
    }

    /** The platforms' limits go on over a restart; times are counted in their order. */
    private void countBefore(Instant now, Postman postman) {
        List<Outbox.Sent> sent = new ArrayList<>(records.outbox().sentSince(now.minus(LONGEST_LIMIT), MOST_COUNTED));
        Collections.reverse(sent);
        sent.forEach(one -> count(one, postman));
    }

    private void count(Outbox.Sent sent, Postman postman) {
        Place place = sent.place();
        Platform platform = channels.get(place.channel());
        if (platform != null) {
            platform.outbound()
                    .target(place.kind(), place.address())
                    .ifPresent(target -> postman.spent(platform, place.channel(), target, sent.at(), sent.calls()));
        }
    }

    private Current current() {
        Shelf now = shelves.current();
        WorkCalendar days = calendar.current();
        Composer composer = new Composer(now, days);
        return new Current(
                now,
                days,
                composer,
                new Editor(composer, days, planning, post),
                new UrgeText(now, days),
                "revision " + now.revision().number() + ", progress " + progress(now) + ", calendar " + days.version());
    }

    /** Tells what is reported by now from what was: the id of the last report of any plan. */
    private static long progress(Shelf shelf) {
        return shelf.plans().stream()
                .mapToLong(known -> known.progress().version())
                .max()
                .orElse(0);
    }

    private Rules rules(String sender) {
        Rules usual = Rules.of(sender);
        Doubt doubt = settings.digests().doubtful() == Settings.Doubtful.AGAIN ? Doubt.AGAIN : Doubt.LEAVE;
        return new Rules(sender, usual.most(), usual.lease(), settings.digests().giveUpAfter(), doubt);
    }

    private Clockwork clockwork(Vertx vertx) {
        Context context = vertx.getOrCreateContext();
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("digests", THREADS, LONGEST_PASS, TimeUnit.MINUTES);
        return new Clockwork(
                new VertxTimers(vertx, clock),
                task -> context.runOnContext(here -> task.run()),
                Blocking.on(workers),
                new Random());
    }
}
