package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.digest.Place;
import planbot.digest.Status;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Tried;
import planbot.remind.Mail.Fate;

/** How rows flow: in order, not too many at a time, whatever hangs or fails around them. */
class FlowTest {
    private final Post post = new Post(Doubt.AGAIN);

    private static Place place(int number) {
        return new Place("toy", "plain", "p" + number);
    }

    @Test
    void digests_of_a_place_are_sent_one_after_another() {
        post.mail.next("g", Fate.SENT, Fate.BUSY, Fate.BUSY);
        post.put(Post.GROUP, "一", "二");
        post.put(Post.GROUP, "甲", "乙");
        assertEquals(List.of("一"), post.mail.shown("g"));
        post.turn(Duration.ofMinutes(1));

        assertEquals(List.of("一", "二", "甲", "乙"), post.mail.shown("g"));
    }

    @Test
    void a_target_that_hangs_delays_nobody_else() {
        post.mail.next("p0", Fate.HANGS);
        for (int i = 0; i < 200; i++) {
            post.put(place(i % 100), "一");
        }
        post.turn(Duration.ofSeconds(1));

        for (int i = 1; i < 100; i++) {
            assertEquals(2, post.mail.shown("p" + i).size());
        }
        assertEquals(1, post.mail.texts("p0").size());
        post.mail.hanging.get(0).complete(new Tried.Made(Delivery.retry(Reason.BUSY, "")));
        post.turn(Duration.ofMinutes(1));
        assertEquals(2, post.mail.shown("p0").size());
    }

    @Test
    void of_ten_thousand_rows_a_few_are_read_at_a_time() {
        for (int i = 0; i < 10_000; i++) {
            post.mail.next("p" + i, Fate.HANGS);
        }
        post.life.endsAfter(0);
        for (int i = 0; i < 10_000; i++) {
            post.fill(place(i), "一");
        }
        post.restart();

        int answered = 0;
        while (answered < 10_000) {
            int underWay = post.mail.hanging.size() - answered;
            assertTrue(underWay > 0 && underWay <= 64, "under way: " + underWay);
            assertTrue(held() <= 64);
            int until = post.mail.hanging.size();
            List<Promise<Tried>> some = List.copyOf(post.mail.hanging.subList(answered, until));
            post.life.execute(() -> some.forEach(call -> call.complete(new Tried.Made(new Delivery.Sent("")))));
            answered = until;
        }
        assertEquals(10_000, post.outbox.counts().get(Status.SENT));
    }

    private long held() {
        return post.mail.hanging.stream()
                .filter(promise -> !promise.future().isComplete())
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOWN", "MUTE"})
    void what_was_sent_while_the_store_fails_is_not_sent_again_for_that(Post.Store state) {
        post.mail.next("g", Fate.HANGS);
        long id = post.put(Post.GROUP, "一", "二");
        post.store(state);
        post.mail.hanging.get(0).complete(new Tried.Made(new Delivery.Sent("r")));
        long other = post.put(Post.KEYED, "甲");
        post.turn(Duration.ofMinutes(2));

        assertEquals(List.of("一"), post.mail.texts("g"));
        assertEquals(List.of(), post.mail.texts("k"));
        post.store(Post.Store.UP);
        post.turn(Duration.ofMinutes(1));
        assertEquals(List.of("一", "二"), post.mail.texts("g"));
        assertEquals(Status.SENT, post.status(id));
        assertEquals(Status.SENT, post.status(other));
        assertFalse(post.receipt(id).outcome().doubtful());
    }

    @Test
    void a_row_whose_lease_ran_out_while_the_store_failed_is_claimed_anew() {
        post.mail.next("g", Fate.HANGS);
        long id = post.put(Post.GROUP, "一", "二");
        post.store(Post.Store.DOWN);
        post.mail.hanging.get(0).complete(new Tried.Made(new Delivery.Sent("r")));
        post.turn(Duration.ofHours(1));
        post.store(Post.Store.UP);
        post.turn(Duration.ofMinutes(1));

        assertEquals(List.of("一", "二"), post.mail.texts("g"));
        assertEquals(Status.SENT, post.status(id));
        assertFalse(post.receipt(id).outcome().doubtful());
    }

    @Test
    void a_row_that_somebody_else_holds_by_now_is_not_sent_on() {
        post.mail.next("g", Fate.HANGS);
        long id = post.put(Post.GROUP, "一", "二");
        post.store(Post.Store.DOWN);
        post.mail.hanging.get(0).complete(new Tried.Made(new Delivery.Sent("r")));
        post.turn(Duration.ofMinutes(4));
        post.another().wake();
        assertEquals(List.of("一", "一", "二"), post.mail.texts("g"));
        post.store(Post.Store.UP);
        post.turn(Duration.ofMinutes(1));

        assertEquals(List.of("一", "一", "二"), post.mail.texts("g"));
        assertEquals(Status.SENT, post.status(id));
    }

    @Test
    void a_row_that_somebody_else_took_while_its_call_was_under_way_is_not_sent_on() {
        post.mail.next("g", Fate.HANGS);
        long id = post.put(Post.GROUP, "一", "二");
        post.turn(Duration.ofMinutes(2));
        post.mail.next("g", Fate.SENT, Fate.HANGS);
        post.another().wake();
        assertEquals(List.of("一", "一", "二"), post.mail.texts("g"));
        post.mail.hanging.get(0).complete(new Tried.Made(new Delivery.Sent("r")));

        assertEquals(List.of("一", "一", "二"), post.mail.texts("g"));
        assertEquals(Status.WAITING, post.status(id));
        post.mail.hanging.get(1).complete(new Tried.Made(new Delivery.Sent("r")));
        assertEquals(Status.SENT, post.status(id));
    }

    @Test
    void a_row_that_comes_while_others_are_looked_for_is_not_overlooked() {
        post.store(Post.Store.SLOW);
        post.pump.wake();
        post.put(Post.GROUP, "一");
        post.turn(Duration.ofSeconds(2));

        assertEquals(List.of("一"), post.mail.shown("g"));
    }

    @Test
    void when_the_store_is_back_what_waits_is_claimed() {
        post.store(Post.Store.DOWN);
        long id = post.put(Post.GROUP, "一");
        post.turn(Duration.ofHours(1));
        assertEquals(List.of(), post.mail.texts("g"));
        post.store(Post.Store.UP);
        post.turn(Ledger.PAUSE);

        assertEquals(Status.SENT, post.status(id));
    }

    @Test
    void whoever_stops_waits_for_what_is_under_way_and_begins_nothing() {
        post.mail.next("g", Fate.HANGS);
        long id = post.put(Post.GROUP, "一");
        Future<Void> stopped = post.pump.stop(Duration.ofSeconds(4));
        long later = post.put(Post.KEYED, "二");
        post.turn(Duration.ofSeconds(3));
        assertFalse(stopped.isComplete());
        post.mail.hanging.get(0).complete(new Tried.Made(new Delivery.Sent("r")));

        assertTrue(stopped.succeeded());
        assertEquals(Status.SENT, post.status(id));
        post.turn(Duration.ofHours(1));
        assertEquals(Status.WAITING, post.status(later));
    }

    @Test
    void whoever_stops_does_not_wait_for_ever() {
        post.mail.next("g", Fate.HANGS);
        post.put(Post.GROUP, "一");
        Future<Void> stopped = post.pump.stop(Duration.ofSeconds(4));
        post.turn(Duration.ofSeconds(4));

        assertTrue(stopped.succeeded());
    }

    @Test
    void an_idle_pump_stops_at_once() {
        assertTrue(post.pump.stop(Duration.ofSeconds(4)).succeeded());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_happens_every_digest_comes_to_its_end_and_keeps_the_order(long seed) {
        Random random = new Random(seed);
        List<Long> ids = new ArrayList<>();
        List<Fate> fates = List.of(
                Fate.SENT,
                Fate.SENT,
                Fate.SENT,
                Fate.BUSY,
                Fate.TAKEN_UNSAID,
                Fate.LOST,
                Fate.busyFor(Duration.ofSeconds(30)),
                Fate.notYet(Duration.ofSeconds(1)));
        for (int i = 0; i < 30; i++) {
            Place place = new Place("toy", "keyed", "k" + random.nextInt(4));
            post.mail.next(place.address(), fates.get(random.nextInt(fates.size())));
            ids.add(post.put(place, i + " 一", i + " 二"));
            post.store(random.nextInt(5) == 0 ? Post.Store.DOWN : Post.Store.UP);
            post.turn(Duration.ofSeconds(random.nextInt(120)));
            if (random.nextInt(5) == 0) {
                post.store(Post.Store.UP);
                post.restart();
            }
        }
        post.store(Post.Store.UP);
        post.turn(Duration.ofHours(2));

        ids.forEach(id -> assertEquals(Status.SENT, post.status(id)));
        int shown = 0;
        for (int i = 0; i < 4; i++) {
            List<Integer> numbers = post.mail.shown("k" + i).stream()
                    .map(text -> Integer.valueOf(text.substring(0, text.indexOf(" "))))
                    .toList();
            assertEquals(numbers.stream().sorted().toList(), numbers);
            shown += numbers.size();
        }
        assertEquals(60, shown);
    }
}
