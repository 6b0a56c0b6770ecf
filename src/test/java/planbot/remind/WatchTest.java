package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import planbot.answer.Language;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.calendar.WorkCalendar;
import planbot.conf.WorkdaysFile;
import planbot.cron.QuartzCron;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Status;
import planbot.digest.Subscriptions;
import planbot.digest.content.Composer;
import planbot.digest.notice.AdminNotices;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.dispatch.Blocking;
import planbot.dispatch.HandTurnedTimers;
import planbot.schedule.Schedule;
import planbot.schedule.Times;
import planbot.store.InMemoryMutes;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** The watch looks when something is due, and goes on looking whatever happens. */
class WatchTest {
    private final HandTurnedTimers timers = new HandTurnedTimers();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryOutbox outbox = new InMemoryOutbox(subscriptions);
    private final List<Instant> told = new ArrayList<>();
    private final List<Promise<Void>> held = new ArrayList<>();
    private boolean down;
    private boolean slow;
    private final Shared chair = new Shared();
    private final Watch watch = watch();

    /** The chair where there are others. */
    private static final class Shared implements Chair {
        private boolean taken;

        @Override
        public boolean take(Instant now) {
            taken = true;
            return true;
        }

        @Override
        public Duration rest() {
            return Chair.ALONE.rest();
        }

        @Override
        public void leave(Instant now) {
            taken = false;
        }
    }

    private Watch watch() {
        WorkCalendar calendar = WorkdaysFile.read(Path.of("conf/workdays.csv"));
        planbot.digest.Post post = new PlatformPost(java.util.Map.of());
        Editor editor = new Editor(
                new Composer(SeedBot.SHELF, calendar),
                calendar,
                new Planning(new Times(new QuartzCron(Duration.ofMinutes(1))), Duration.ofHours(12)),
                post);
        Planner.Office office =
                new Planner.Office(editor, new AdminNotices(List.of(), post, planbot.remind.Post.ZONE), "basis");
        Clockwork clockwork = new Clockwork(timers, new Life(timers), new Slow(), new Random(1));
        return new Watch(
                clockwork,
                new Planner(subscriptions, new InMemoryMutes(), outbox, now -> 0, () -> office),
                chair,
                new Watch.Kept(outbox, Duration.ofDays(400), new Gauges(new SimpleMeterRegistry())),
                () -> told.add(timers.now()));
    }

    /** Work that fails while the store is down, and is held where it is slow. */
    private final class Slow implements Blocking {
        @Override
        public <T> Future<T> run(Callable<T> work) {
            if (down) {
                return Future.failedFuture(new IllegalStateException("the store is down"));
            }
            Future<T> done = Future.future(promise -> {
                try {
                    promise.complete(work.call());
                } catch (Exception e) {
                    promise.fail(e);
                }
            });
            if (!slow) {
                return done;
            }
            Promise<Void> let = Promise.promise();
            held.add(let);
            return let.future().compose(go -> done);
        }
    }

    private void subscribe(int minute) {
        Order order = new Order(
                new Schedule.Daily(LocalTime.of(9, minute)),
                planbot.remind.Post.ZONE,
                "",
                Order.DEFAULT_HORIZON,
                Order.Scope.FULL,
                Order.WhenEmpty.SEND,
                null,
                Language.ZH);
        subscriptions.add(
                new Subscriptions.Draft("", new Place("none", "chat", "g"), order, null, "another"),
                new Audit.Entry(timers.now(), "test", "subscribe", ""));
    }

    private long planned() {
        return outbox.counts().getOrDefault(Status.FAILED, 0L);
    }

    @Test
    void it_looks_at_the_very_time() {
        subscribe(10);
        watch.wake();
        timers.turn(Duration.ofMinutes(9).plusSeconds(59));
        assertEquals(0, planned());
        timers.turn(Duration.ofSeconds(1));
        assertEquals(1, planned());
        assertEquals(timers.now(), told.get(told.size() - 1));
    }

    @Test
    void who_stops_lets_another_look() {
        watch.wake();
        assertTrue(chair.taken);
        assertTrue(watch.stop().isComplete());
        assertFalse(chair.taken);
        timers.turn(Duration.ofMinutes(20));
        assertFalse(chair.taken, "looks no more");
    }

    @Test
    void who_stops_while_he_looks_lets_another_look_afterwards() {
        slow = true;
        watch.wake();
        Future<Void> stopped = watch.stop();
        assertFalse(stopped.isComplete());
        slow = false;
        held.forEach(Promise::complete);
        assertTrue(stopped.isComplete());
        assertFalse(chair.taken);
    }

    @Test
    void a_store_that_is_down_for_a_while_costs_nothing_but_time() {
        subscribe(10);
        watch.wake();
        down = true;
        timers.turn(Duration.ofMinutes(20));
        assertEquals(0, planned());
        down = false;
        timers.turn(Duration.ofSeconds(5));
        assertEquals(1, planned());
    }

    @Test
    void what_is_ordered_while_it_looks_is_looked_at_next() {
        slow = true;
        watch.wake();
        subscribe(0);
        subscribe(1);
        watch.wake();
        assertEquals(1, held.size());
        held.get(0).complete();
        timers.turn(Duration.ZERO);
        assertEquals(2, held.size());
    }

    @Test
    void whoever_stopped_looks_no_more() {
        subscribe(10);
        watch.wake();
        watch.stop();
        timers.turn(Duration.ofHours(1));
        watch.wake();
        assertEquals(0, planned());
        assertTrue(told.size() <= 1);
    }
}
