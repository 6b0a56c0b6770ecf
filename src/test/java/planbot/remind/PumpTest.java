package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planbot.digest.Place;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.platform.Delivery.Reason;
import planbot.remind.Mail.Fate;
import planbot.schedule.Quiet;

/** What becomes of digests in the outbox. */
class PumpTest {
    private static final Duration DAYS = Duration.ofDays(3);

    private final Post post = new Post(Doubt.AGAIN);

    private static Fate[] times(int count, Fate fate) {
        return Collections.nCopies(count, fate).toArray(Fate[]::new);
    }

    private Set<String> keys(String address) {
        return post.mail.letters.stream()
                .filter(letter -> letter.address().equals(address))
                .map(Mail.Letter::key)
                .collect(Collectors.toSet());
    }

    @Test
    void the_messages_of_a_digest_are_sent_in_order_and_put_on_record() {
        long number = post.subscribe(Post.GROUP).number();
        long id = post.put(number, Post.GROUP, List.of(part("一"), part("二"), part("三")));

        assertEquals(List.of("一", "二", "三"), post.mail.shown("g"));
        assertEquals(Status.SENT, post.status(id));
        assertEquals(3, post.receipt(id).attempts());
        assertEquals("r r r", post.receipt(id).outcome().platform());
        assertEquals(Optional.of(Post.TOLD), post.subscriptions.told(number));
        assertEquals(3, keys("g").size());
    }

    private static Row.Part part(String text) {
        return new Row.Part("*" + text + "*", text, List.of());
    }

    @Test
    void a_lane_that_is_not_free_is_no_failure() {
        post.mail.next("g", Fate.SENT, Fate.notYet(Duration.ofSeconds(10)), Fate.notYet(Duration.ofSeconds(1)));
        long id = post.put(Post.GROUP, "一", "二");
        post.turn(Duration.ofSeconds(12));

        assertEquals(List.of("一", "二"), post.mail.shown("g"));
        assertEquals(List.of(Duration.ofSeconds(11)), post.gaps("g"));
        assertEquals(2, post.receipt(id).attempts());
        assertEquals("r r", post.receipt(id).outcome().platform());
    }

    @Test
    void what_is_not_taken_for_the_moment_is_tried_less_and_less_often_until_it_is_too_old() {
        post.mail.next("g", times(1_000, Fate.BUSY));
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);

        List<Duration> gaps = post.gaps("g");
        for (int i = 0; i < gaps.size(); i++) {
            double seconds = Math.min(900, 5 * Math.pow(2, Math.min(i, 20)));
            double gap = gaps.get(i).toMillis() / 1_000.0;
            assertTrue(gap >= 0.79 * seconds && gap <= 1.21 * seconds + 0.1, i + ": " + gap);
        }
        assertTrue(gaps.size() > 85, gaps::toString);
        Instant last = post.mail.times("g").get(gaps.size());
        assertFalse(last.isAfter(post.start.plus(Duration.ofHours(24))));
        assertEquals(Status.DEAD, post.status(id));
        assertEquals("busy 45009", post.receipt(id).outcome().why());
        assertEquals(gaps.size() + 1, post.receipt(id).attempts());
    }

    @Test
    void the_wait_that_a_platform_asks_for_is_kept() {
        post.mail.next("g", Fate.busyFor(Duration.ofMinutes(10)), Fate.busyFor(Duration.ofDays(300)));
        long id = post.put(Post.GROUP, "一");
        post.turn(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(1, post.mail.letters.size());
        post.turn(Judgement.LONGEST_WISH.plusSeconds(1));

        assertEquals(Status.SENT, post.status(id));
        assertEquals(List.of(Duration.ofMinutes(10), Judgement.LONGEST_WISH), post.gaps("g"));
    }

    @Test
    void nothing_is_sent_in_quiet_hours() {
        // The clock stands at nine in the morning.
        post.quiet = new Quiet(LocalTime.of(9, 10), LocalTime.of(13, 0));
        post.mail.next("g", Fate.busyFor(Duration.ofMinutes(15)));
        long tried = post.put(Post.GROUP, "一");
        post.turn(Duration.ofMinutes(20));
        long fresh = post.put(new Place("toy", "plain", "h"), "二");
        post.turn(Duration.ofHours(4));

        assertEquals(Status.SENT, post.status(tried));
        assertEquals(Status.SENT, post.status(fresh));
        assertEquals(List.of(Duration.ofHours(4)), post.gaps("g"));
        assertEquals(List.of(post.start.plus(Duration.ofHours(4))), post.mail.times("h"));
    }

    @Test
    void quiet_hours_do_not_make_a_digest_old() {
        post.quiet = new Quiet(LocalTime.of(8, 0), LocalTime.of(7, 59));
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);

        assertEquals(Status.SENT, post.status(id));
    }

    @Test
    void a_form_that_is_refused_is_replaced_by_plain_text() {
        Row.Part card = new Row.Part("{}", "card", List.of(part("一"), part("二")));
        post.mail.next("g", Fate.FORM, Fate.SENT, Fate.BUSY);
        long id = post.put(7, Post.GROUP, List.of(card, part("三")));
        post.restart();
        post.turn(Duration.ofMinutes(1));

        assertEquals(List.of("card", "一", "二", "二", "三"), post.mail.texts("g"));
        assertEquals(List.of("一", "二", "三"), post.mail.shown("g"));
        assertEquals(4, keys("g").size());
        assertEquals(Status.SENT, post.status(id));
        assertEquals(3, post.receipt(id).outcome().parts());
    }

    @Test
    void plain_text_that_is_refused_for_its_form_is_given_up() {
        post.mail.next("g", Fate.FORM);
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);

        assertEquals(Status.DEAD, post.status(id));
        assertEquals(1, post.mail.texts("g").size());
    }

    @Test
    void what_is_refused_for_good_is_given_up_at_once() {
        for (Reason reason : List.of(Reason.NO_TARGET, Reason.SETUP, Reason.CONTENT, Reason.STALE_TOKEN)) {
            Place place = new Place("toy", "plain", reason.label());
            post.mail.next(reason.label(), Fate.SENT, Fate.rejected(reason));
            long id = post.put(place, "一", "二", "三");

            assertEquals(Status.DEAD, post.status(id));
            assertEquals(1, post.receipt(id).outcome().taken());
            assertEquals(reason.label() + " code 7", post.receipt(id).outcome().why());
        }
    }

    @Test
    void where_there_is_no_way_nothing_is_tried() {
        long channel = post.put(new Place("old", "plain", "a"), "一");
        long target = post.put(new Place("toy", "gone", "b"), "一");
        long address = post.put(new Place("toy", "bad", "c"), "一");

        assertEquals("no_channel", post.receipt(channel).outcome().why());
        assertEquals("no_target", post.receipt(target).outcome().why());
        assertEquals("no_target", post.receipt(address).outcome().why());
        assertEquals(3, post.outbox.dead(10).size());
        assertEquals(Set.of("admins"), addresses());
    }

    private Set<String> addresses() {
        return post.mail.letters.stream().map(Mail.Letter::address).collect(Collectors.toSet());
    }

    @Test
    void the_admins_are_told_of_what_is_given_up_but_not_of_notices() {
        post.mail.next("g", Fate.rejected(Reason.SETUP));
        post.mail.next("admins", Fate.rejected(Reason.SETUP));
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);

        assertEquals(List.of("dead " + id), post.mail.texts("admins"));
        assertEquals(2, post.outbox.dead(10).size());
    }

    @Test
    void a_subscription_is_suspended_after_three_failures_in_a_row() {
        long number = post.subscribe(Post.GROUP).number();
        Fate refused = Fate.rejected(Reason.NO_TARGET);
        post.mail.next("g", refused, refused, Fate.SENT, refused, refused, refused);
        for (int i = 0; i < 5; i++) {
            post.put(number, Post.GROUP, List.of(part("一")));
        }
        assertTrue(post.subscriptions.find(number).orElseThrow().state().why().isEmpty());
        long last = post.put(number, Post.GROUP, List.of(part("一")));

        assertEquals(
                "no_target code 7",
                post.subscriptions.find(number).orElseThrow().state().why());
        assertEquals(6, post.mail.texts("admins").size());
        assertTrue(post.mail.shown("admins").containsAll(List.of("dead " + last, "suspended " + number)));
    }

    @Test
    void a_digest_that_is_revived_is_not_too_old() {
        post.mail.next("g", times(1_000, Fate.BUSY));
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);
        post.mail.next("g");
        int before = post.mail.texts("g").size();
        post.outbox.revive(id, post.timers.now());
        post.pump.wake();
        post.turn(Duration.ofHours(1));

        assertEquals(Status.WAITING, post.status(id));
        assertTrue(post.mail.texts("g").size() > before + 2);
    }

    @Test
    void what_waited_while_planbot_was_down_for_days_is_given_up_unsent() {
        post.life.kill();
        long id = post.put(Post.GROUP, "一");
        post.turn(DAYS);
        post.restart();

        assertEquals(Status.DEAD, post.status(id));
        assertEquals(List.of(), post.mail.texts("g"));
    }

    @Test
    void rows_that_nobody_told_of_are_found() {
        long id = post.put(Post.GROUP, "一");
        post.outbox.add(new Row(
                8,
                Post.KEYED,
                "p",
                post.timers.now(),
                new Row.Fate(Status.WAITING, "", Row.Timing.ON_TIME, post.timers.now(), null, Post.ZONE),
                List.of(part("二")),
                null));
        post.turn(Pump.LONGEST_REST);

        assertEquals(Status.SENT, post.status(id));
        assertEquals(List.of("二"), post.mail.shown("k"));
    }
}
