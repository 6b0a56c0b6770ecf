package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Status;
import planbot.digest.Subscriptions;
import planbot.remind.Mail.Fate;
import planbot.store.Database;
import planbot.store.SqlOutbox;
import planbot.store.SqlSubscriptions;

/** Messages of which nobody knows whether they were taken: by a call without an answer, or a process that died. */
class DoubtTest {
    private static final Duration DAYS = Duration.ofDays(3);

    private static Fate[] times(int count, Fate fate) {
        return Collections.nCopies(count, fate).toArray(Fate[]::new);
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void a_platform_that_knows_a_repetition_is_sent_it_under_the_same_key(Doubt doubt) {
        Post post = new Post(doubt);
        post.mail.next("k", Fate.SENT, Fate.TAKEN_UNSAID, Fate.LOST);
        long id = post.put(Post.KEYED, "一", "二", "三");
        post.turn(Duration.ofMinutes(1));

        assertEquals(List.of("一", "二", "二", "二", "三"), post.mail.texts("k"));
        assertEquals(List.of("一", "二", "三"), post.mail.shown("k"));
        assertEquals(
                3, post.mail.letters.stream().map(Mail.Letter::key).distinct().count());
        assertEquals(Status.SENT, post.status(id));
        assertFalse(post.receipt(id).outcome().doubtful());
    }

    @Test
    void it_is_not_sent_again_when_the_platform_knows_it_no_more() {
        Post post = new Post(Doubt.LEAVE);
        post.mail.next("k", Fate.TAKEN_UNSAID, Fate.busyFor(Toy.MEMORY));
        long id = post.put(Post.KEYED, "一");
        post.turn(DAYS);

        assertEquals(List.of("一"), post.mail.shown("k"));
        assertEquals(2, post.mail.texts("k").size());
        assertEquals(Status.UNKNOWN, post.status(id));
    }

    @Test
    void what_is_never_answered_is_known_as_long_as_it_is_repeated() {
        Post post = new Post(Doubt.LEAVE);
        post.mail.next("k", times(100, Fate.TAKEN_UNSAID));
        long id = post.put(Post.KEYED, "一");
        post.turn(DAYS);

        assertEquals(List.of("一"), post.mail.shown("k"));
        assertTrue(post.mail.texts("k").size() > 5);
        assertEquals(Status.UNKNOWN, post.status(id));
    }

    @Test
    void without_a_key_it_is_sent_again_three_times_at_most() {
        Post post = new Post(Doubt.AGAIN);
        post.mail.next("g", times(100, Fate.LOST));
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);

        assertEquals(4, post.mail.texts("g").size());
        assertTrue(post.gaps("g").get(0).compareTo(Duration.ofMinutes(1)) > 0);
        assertEquals(Status.UNKNOWN, post.status(id));
        assertEquals("timeout late", post.receipt(id).outcome().why());
        assertEquals(List.of("unknown " + id), post.mail.shown("admins"));
    }

    @Test
    void what_was_sent_again_is_marked() {
        Post post = new Post(Doubt.AGAIN);
        post.mail.next("g", Fate.SENT, Fate.TAKEN_UNSAID);
        long id = post.put(Post.GROUP, "一", "二", "三");
        post.turn(Duration.ofMinutes(10));

        assertEquals(List.of("一", "二", "二", "三"), post.mail.shown("g"));
        assertEquals(Status.SENT, post.status(id));
        assertTrue(post.receipt(id).outcome().doubtful());
        assertEquals(4, post.receipt(id).attempts());
    }

    @Test
    void where_twice_is_worse_than_never_it_is_left() {
        Post post = new Post(Doubt.LEAVE);
        post.mail.next("g", Fate.TAKEN_UNSAID);
        long id = post.put(Post.GROUP, "一", "二");
        post.turn(DAYS);

        assertEquals(List.of("一"), post.mail.texts("g"));
        assertEquals(Status.UNKNOWN, post.status(id));
        assertEquals(List.of("unknown " + id), post.mail.shown("admins"));
    }

    @Test
    void a_busy_lane_is_no_sending_again() {
        Post post = new Post(Doubt.AGAIN);
        post.mail.next("g", Fate.LOST);
        post.mail.next("g", times(10, Fate.notYet(Duration.ofSeconds(10))));
        long id = post.put(Post.GROUP, "一");
        post.turn(Duration.ofHours(1));

        assertEquals(2, post.mail.texts("g").size());
        assertEquals(Status.SENT, post.status(id));
        assertTrue(post.receipt(id).outcome().doubtful());
    }

    @Test
    void what_is_surely_not_taken_is_no_sending_again() {
        Post post = new Post(Doubt.AGAIN);
        post.mail.next("g", Fate.LOST);
        post.mail.next("g", times(6, Fate.BUSY));
        long id = post.put(Post.GROUP, "一");
        post.turn(Duration.ofHours(2));

        assertEquals(8, post.mail.texts("g").size());
        assertEquals(Status.SENT, post.status(id));
        assertTrue(post.receipt(id).outcome().doubtful());
    }

    @Test
    void a_digest_that_gets_too_old_in_doubt_is_not_said_to_be_undelivered() {
        Post post = new Post(Doubt.AGAIN);
        post.mail.next("g", Fate.TAKEN_UNSAID);
        post.mail.next("g", times(1_000, Fate.BUSY));
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);

        assertEquals(Status.UNKNOWN, post.status(id));
        assertEquals(List.of("一"), post.mail.shown("g"));
    }

    @Test
    void a_process_that_dies_in_every_call_does_not_send_for_ever() {
        Post post = new Post(Doubt.AGAIN);
        post.mail.next("g", times(100, Fate.HANGS));
        long id = post.put(Post.GROUP, "一");
        for (int i = 0; i < 10; i++) {
            post.restart();
        }

        assertEquals(1 + Judgement.MOST_AGAIN, post.mail.texts("g").size());
        assertEquals(Status.UNKNOWN, post.status(id));
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void wherever_a_process_dies_nothing_is_lost_and_doubled_only_without_a_key(Doubt doubt) {
        int point = 0;
        while (isOverBeforeItsEnd(new Post(doubt), doubt, point)) {
            point++;
        }
        assertTrue(point > 30, "died at " + point + " points only");
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void nor_where_the_record_is_kept_in_sql(Doubt doubt) {
        String url = "jdbc:h2:mem:doubt-" + doubt;
        try (Database store = Database.open(url, new SimpleMeterRegistry())) {
            Subscriptions subscriptions = new SqlSubscriptions(store.source());
            Outbox outbox = new SqlOutbox(store.source());
            int point = 0;
            while (isOverBeforeItsEnd(new Post(doubt, subscriptions, outbox), doubt, point)) {
                point++;
            }
            assertTrue(point > 30, "died at " + point + " points only");
        }
    }

    /** Whether a process died that was to die after so many steps, from a digest's claim to its end. */
    private static boolean isOverBeforeItsEnd(Post post, Doubt doubt, int point) {
        Place keyed = new Place("toy", "keyed", "k" + point);
        Place group = new Place("toy", "plain", "g" + point);
        post.life.endsAfter(point);
        for (Place place : List.of(keyed, group)) {
            post.mail.next(place.address(), Fate.SENT, Fate.BUSY);
        }
        long known = post.put(keyed, "一", "二", "三");
        long unknown = post.put(group, "一", "二", "三");
        post.turn(Duration.ofMinutes(1));
        boolean died = post.life.isOver();
        post.restart();
        post.turn(Duration.ofHours(1));

        assertEquals(List.of("一", "二", "三"), post.mail.shown(keyed.address()), "died at " + point);
        assertEquals(Status.SENT, post.status(known));
        assertHonest(doubt, post.mail.shown(group.address()), post.receipt(unknown), "died at " + point);
        return died;
    }

    private static void assertHonest(Doubt doubt, List<String> shown, Receipt receipt, String point) {
        List<String> once = shown.stream().distinct().toList();
        if (doubt == Doubt.LEAVE) {
            assertEquals(once, shown, point);
            assertTrue(receipt.status() == Status.UNKNOWN || once.size() == 3, point);
        } else {
            assertEquals(List.of("一", "二", "三"), once, point);
            assertTrue(
                    shown.size() == 3 || shown.size() == 4 && receipt.outcome().doubtful(), point);
            assertEquals(Status.SENT, receipt.status(), point);
        }
    }
}
