package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.End.Ended;
import planbot.digest.Outbox.End.GoesOn;
import planbot.digest.Outbox.End.Waits;
import planbot.digest.Outbox.Sent;
import planbot.digest.Outbox.Settlement;
import planbot.digest.Outbox.Turn;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;

/** What every outbox does. */
abstract class OutboxKit extends OutboxBench {

    @Test
    void an_empty_outbox_has_nothing() {
        assertEquals(List.of(), claim(NOW));
        assertEquals(Optional.empty(), outbox().nextClaim(NOW));
        assertEquals(Optional.empty(), outbox().receipt(1));
        assertEquals(List.of(), outbox().receipts(null, Instant.EPOCH, minutes(1), 10));
        assertEquals(List.of(), outbox().dead(10));
        assertEquals(Map.of(), outbox().counts());
        assertEquals(0, outbox().forget(minutes(1), 10));
        assertEquals(0, outbox().plan(List.of()));
        assertFalse(outbox().revive(1, NOW));
        outbox().settle("me", List.of());
    }

    @Test
    void a_turn_writes_its_rows_and_where_its_subscription_stands() {
        Subscription read = subscribe();
        State failed = new State(Mode.RUNNING, 1, "");
        List<Row> rows = List.of(waiting(HERE, "1"), row(0, THERE, "notice", Status.WAITING));

        assertEquals(2, outbox().plan(List.of(new Turn(read, rows, failed, null, "new"))));

        assertEquals(new Subscription(read.number(), "", HERE, ORDER, failed, null, "new"), now(read));
        assertEquals(rows, claim(NOW).stream().map(Claim::row).toList());
    }

    @Test
    void a_turn_of_another_next_time_is_passed_over_and_the_others_are_not() {
        Subscription first = subscribe();
        Subscription second = subscribe();
        outbox().plan(List.of(turn(first)));

        assertEquals(1, outbox().plan(List.of(turn(first, waiting(HERE, "1")), turn(second, waiting(HERE, "2")))));
        assertEquals(List.of("2"), periods(claim(NOW)));
        assertEquals(Optional.of(minutes(60)), Optional.ofNullable(now(second).next()));
    }

    @Test
    void a_turn_of_a_subscription_that_does_not_run_is_passed_over() {
        for (Mode mode : List.of(Mode.PAUSED, Mode.SUSPENDED, Mode.ENDED)) {
            Subscription read = subscribe();
            Subscription stopped = change(read, new State(mode, 0, ""));
            assertEquals(0, outbox().plan(List.of(turn(read, waiting(HERE, mode.name())))));
            assertEquals(stopped, now(read));
        }
        assertEquals(Map.of(), outbox().counts());
    }

    @Test
    void a_turn_does_not_undo_failures_it_does_not_know_of() {
        Subscription read = subscribe();
        change(read, new State(Mode.RUNNING, 2, ""));

        assertEquals(0, outbox().plan(List.of(turn(read, waiting(HERE, "1")))));
        assertEquals(2, now(read).state().failures());
    }

    @Test
    void a_turn_may_be_given_twice_and_its_rows_are_there_once() {
        Subscription read = subscribe();
        Row row = waiting(HERE, "1");

        assertEquals(1, outbox().plan(List.of(turn(read, row, row))));
        assertEquals(0, outbox().plan(List.of(turn(now(read), row))));
        assertEquals(Map.of(Status.WAITING, 1L), outbox().counts());
    }

    @Test
    void a_turn_of_nothing_on_record_is_passed_over() {
        Subscription read = subscribe();
        Subscription unknown = new Subscription(read.number() + 1, "", HERE, ORDER, State.RUNNING, NOW, "basis");

        assertEquals(0, outbox().plan(List.of(turn(unknown, waiting(HERE, "1")))));
    }

    @Test
    void what_was_missed_or_merged_gives_way_to_what_is_to_be_sent() {
        for (Status status : Status.values()) {
            outbox().add(row(1, HERE, status.name(), status));
            Subscription read = subscribe();
            boolean givesWay = status == Status.MISSED || status == Status.MERGED;
            Row missed = row(1, HERE, status.name(), Status.MISSED);
            Row waiting = waiting(HERE, status.name());

            assertEquals(0, outbox().plan(List.of(turn(read, missed))), status.name());
            assertEquals(givesWay ? 1 : 0, outbox().plan(List.of(turn(now(read), waiting))), status.name());
        }
        assertEquals(3, outbox().counts().get(Status.WAITING));
        assertEquals(9, outbox().counts().values().stream().mapToLong(n -> n).sum());
    }

    @Test
    void a_row_is_added_once() {
        assertTrue(outbox().add(row(1, HERE, "1", Status.MISSED)));
        assertFalse(outbox().add(waiting(HERE, "1")));
        assertTrue(outbox().add(waiting(THERE, "1")));
        assertTrue(outbox().add(waiting(HERE, "2")));
        assertTrue(outbox().add(row(2, HERE, "1", Status.WAITING)));
    }

    @Test
    void rows_of_any_writing_come_back_equal() {
        RandomDigests random = new RandomDigests(12);
        for (int i = 1; i <= 200; i++) {
            Row row = random.waiting(i);
            outbox().add(row);
            Claim claim = claimOne(minutes(60));
            assertEquals(row, claim.row());
            settle(claim, ended(Status.SENT));
            assertEquals(Optional.empty(), subscriptions().told(i));
        }
    }

    @Test
    void what_is_claimed_has_no_history() {
        outbox().add(waiting(HERE, "1"));
        Claim claim = claimOne(NOW);
        assertEquals(new Claim(claim.id(), waiting(HERE, "1"), 0, 0, null, 0, ""), claim);
    }

    @Test
    void of_each_place_the_oldest_is_claimed() {
        outbox().add(waiting(HERE, "1"));
        outbox().add(waiting(HERE, "2"));
        outbox().add(waiting(THERE, "3"));

        List<Claim> claims = claim(NOW);
        assertEquals(List.of("1", "3"), periods(claims));
        assertEquals(List.of(), claim(NOW));
        settle(claims.get(0), ended(Status.SENT));
        assertEquals(List.of("2"), periods(claim(NOW)));
    }

    @Test
    void nothing_overtakes_the_oldest_of_a_place_that_waits_for_another_attempt() {
        outbox().add(waiting(HERE, "1"));
        outbox().add(waiting(HERE, "2"));
        settle(claimOne(NOW), new Waits(minutes(5), "busy", null));

        assertEquals(List.of(), claim(minutes(4)));
        assertEquals(Optional.of(minutes(5)), outbox().nextClaim(minutes(4)));
        assertEquals(List.of("1"), periods(claim(minutes(5))));
    }

    @Test
    void what_may_not_be_sent_yet_holds_up_nothing_behind_it() {
        outbox().add(notBefore(waiting(HERE, "1"), minutes(5)));
        outbox().add(waiting(HERE, "2"));
        outbox().add(notBefore(waiting(HERE, "3"), minutes(9)));

        assertEquals(Optional.of(NOW), outbox().nextClaim(NOW));
        Claim second = claimOne(minutes(4));
        assertEquals("2", second.row().period());
        settle(second, new Waits(minutes(20), "busy", null));
        assertEquals(Optional.of(minutes(5)), outbox().nextClaim(minutes(4)));
        assertEquals(List.of("1"), periods(claim(minutes(30))));
    }

    @Test
    void what_waits_of_a_subscription_that_was_ended_or_paused_is_withdrawn() {
        for (Mode mode : Mode.values()) {
            Subscription read = subscribe();
            outbox().plan(List.of(turn(read, row(read.number(), HERE, mode.name(), Status.WAITING))));
            change(read, new State(mode, 0, ""));
            boolean sent = mode == Mode.RUNNING || mode == Mode.SUSPENDED;

            List<Claim> claims = claim(NOW);
            assertEquals(sent ? List.of(mode.name()) : List.of(), periods(claims));
            if (sent) {
                settle(claims.get(0), ended(Status.SENT));
            }
            Receipt receipt =
                    outbox().receipts(HERE, Instant.EPOCH, minutes(99), 9).get(0);
            assertEquals(sent ? Status.SENT : Status.WITHDRAWN, receipt.status());
        }
        assertEquals(Map.of(Status.SENT, 2L, Status.WITHDRAWN, 2L), outbox().counts());
        assertEquals(4, outbox().forget(minutes(99), 9));
    }

    @Test
    void what_was_begun_and_cut_off_before_its_subscription_ended_is_not_told_as_withdrawn() {
        Subscription read = subscribe();
        outbox().plan(List.of(turn(read, row(read.number(), HERE, "1", Status.WAITING))));
        Claim cutOff = claimOne(NOW);
        change(read, new State(Mode.ENDED, 0, ""));

        assertEquals(List.of(), claim(minutes(9)));
        assertEquals(Status.UNKNOWN, receipt(cutOff).status());
        assertEquals(Map.of(Status.UNKNOWN, 1L), outbox().counts());
        assertEquals(1, outbox().forget(minutes(99), 9));
    }

    @Test
    void what_is_sent_after_a_later_one_does_not_set_back_what_the_group_knows() {
        Subscription read = subscribe();
        for (int minute = 1; minute <= 2; minute++) {
            Row row = row(read.number(), HERE, "" + minute, Status.WAITING);
            outbox().add(new Row(
                    row.subscription(), HERE, row.period(), minutes(minute), row.fate(), row.parts(), row.told()));
        }
        Claim first = claimOne(NOW);
        settle(first, ended(Status.DEAD));
        settle(claimOne(NOW), ended(Status.SENT));
        outbox().revive(first.id(), NOW);
        settle(claimOne(NOW), ended(Status.SENT));

        assertEquals(Status.SENT, receipt(first).status());
        assertEquals(Optional.of(told("2")), subscriptions().told(read.number()));
    }

    @Test
    void of_rows_that_were_written_notices_go_with_them_and_of_others_none() {
        Subscription changed = subscribe();
        Subscription read = subscribe();
        change(changed, new State(Mode.RUNNING, 1, ""));
        outbox().add(row(read.number(), HERE, "0", Status.MISSED));
        List<Turn> turns = List.of(
                turn(changed, row(changed.number(), HERE, "1", Status.MISSED)),
                turn(read, row(read.number(), HERE, "0", Status.MISSED), row(read.number(), HERE, "1", Status.MISSED)));

        int written = outbox().plan(turns, some -> List.of(row(0, THERE, "told of " + some, Status.WAITING)));

        assertEquals(2, written);
        assertEquals(List.of("told of " + List.of(row(read.number(), HERE, "1", Status.MISSED))), periods(claim(NOW)));
    }

    @Test
    void what_a_group_does_not_want_any_more_is_not_sent_again() {
        Subscription read = subscribe();
        outbox().plan(List.of(turn(read, row(read.number(), HERE, "1", Status.WAITING))));
        Claim claim = claimOne(NOW);
        settle(claim, ended(Status.DEAD));
        change(read, new State(Mode.ENDED, 0, ""));

        assertFalse(outbox().revive(claim.id(), NOW));
        assertEquals(Status.DEAD, receipt(claim).status());
    }

    @Test
    void a_busy_place_is_passed_over() {
        outbox().add(waiting(HERE, "1"));
        outbox().add(waiting(THERE, "2"));

        assertEquals(List.of("2"), periods(outbox().claim("me", NOW, minutes(1), Set.of(HERE), 1)));
    }

    @Test
    void the_longest_waiting_come_first_and_no_more_than_asked_for() {
        for (int i = 0; i < 5; i++) {
            outbox().add(notBefore(waiting(new Place("c", "chat", "" + i), "" + i), minutes(i == 3 ? -1 : 0)));
        }
        assertEquals(List.of("3", "0"), periods(outbox().claim("me", NOW, minutes(1), List.of(), 2)));
        assertEquals(List.of("1", "2", "4"), periods(outbox().claim("me", NOW, minutes(1), List.of(), 4)));
    }

    @Test
    void what_is_not_to_be_sent_is_never_claimed() {
        for (Status status : Status.values()) {
            outbox().add(row(1, HERE, status.name(), status));
        }
        assertEquals(List.of("WAITING"), periods(claim(NOW)));
    }

    @Test
    void a_claim_belongs_to_one_until_its_lease_ends() {
        outbox().add(waiting(HERE, "1"));
        claimOne(NOW);

        assertEquals(List.of(), outbox().claim("other", NOW.plusSeconds(59), minutes(9), List.of(), 9));
        assertEquals(
                1,
                outbox().claim("other", NOW.plusSeconds(60), minutes(9), List.of(), 9)
                        .size());
    }

    @Test
    void claimers_that_race_have_each_row_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            outbox().add(waiting(new Place("c", "chat", "" + i), "" + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Claim>>> claimers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String sender = "sender " + i;
                claimers.add(() -> outbox().claim(sender, NOW, minutes(1), List.of(), 10));
            }
            List<Long> claimed = new ArrayList<>();
            for (Future<List<Claim>> claims : threads.invokeAll(claimers)) {
                claims.get().forEach(claim -> claimed.add(claim.id()));
            }
            assertEquals(claimed.size(), new HashSet<>(claimed).size());
            assertTrue(claimed.size() >= 10, "somebody claims");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_claim_whose_holder_died_is_in_doubt_since_it_was_claimed() {
        outbox().add(waiting(HERE, "1"));
        claimOne(NOW);
        Claim second = claimOne(minutes(10));
        Claim third = claimOne(minutes(20));

        assertEquals(Optional.of(NOW), Optional.ofNullable(second.doubt()));
        assertEquals(Optional.of(NOW), Optional.ofNullable(third.doubt()));
    }

    @Test
    void a_claim_whose_holder_died_at_a_later_message_is_in_doubt_since_that_was_begun() {
        outbox().add(waiting(HERE, "1"));
        settle(claimOne(NOW), new GoesOn(minutes(1), minutes(2)));

        assertEquals(
                Optional.of(minutes(1)),
                Optional.ofNullable(claimOne(minutes(10)).doubt()));
    }

    @Test
    void what_goes_on_keeps_its_claim_and_what_was_done() {
        outbox().add(waiting(HERE, "1"));
        Claim claim = claimOne(NOW);
        List<Row.Part> plain = List.of(part("a"), part("b"));
        outbox().settle(
                        "me",
                        List.of(new Settlement(
                                claim.id(), plain, 1, 2, 1, "om_1", new GoesOn(minutes(1), minutes(2)))));

        assertEquals(List.of(), claim(NOW.plusSeconds(119)));
        assertEquals(Optional.empty(), outbox().nextClaim(NOW));
        assertEquals(
                new Receipt.Outcome(2, 1, true, "om_1", "", NOW), receipt(claim).outcome());
        Claim again = claimOne(minutes(2));
        assertEquals(plain, again.row().parts());
        assertEquals(new Claim(claim.id(), again.row(), 1, 2, minutes(1), 1, "om_1"), again);
    }

    @Test
    void what_a_clock_that_ran_ahead_put_off_is_claimed_again() {
        outbox().add(waiting(HERE, "1"));
        settle(claimOne(NOW), new Waits(NOW.plus(Duration.ofDays(3)), "busy", null));

        assertEquals(0, outbox().recall(NOW, Duration.ofDays(3)));
        assertEquals(List.of(), claim(NOW));
        assertEquals(1, outbox().recall(NOW, Duration.ofHours(25)));
        claimOne(NOW);
    }

    @Test
    void what_was_sent_lately_is_told_with_its_calls() {
        outbox().add(waiting(HERE, "1"));
        settle(claimOne(NOW), ended(Status.SENT));
        outbox().add(waiting(THERE, "2"));
        settle(claimOne(NOW), ended(Status.DEAD));

        assertEquals(List.of(new Sent(HERE, minutes(1), 3)), outbox().sentSince(minutes(1), 10));
        assertEquals(List.of(), outbox().sentSince(minutes(1).plusMillis(1), 10));
        assertEquals(List.of(), outbox().sentSince(NOW, 0));
    }

    @Test
    void what_waits_is_free_again_at_its_time() {
        outbox().add(waiting(HERE, "1"));
        Claim claim = claimOne(NOW);
        settle(claim, new Waits(minutes(5), "45009", null));

        assertEquals(Optional.of(minutes(5)), outbox().nextClaim(NOW));
        assertEquals(List.of(), claim(minutes(4)));
        Receipt receipt = receipt(claim);
        assertEquals(Status.WAITING, receipt.status());
        assertEquals(3, receipt.attempts());
        assertEquals(new Receipt.Outcome(1, 1, false, "om_1", "45009", minutes(5)), receipt.outcome());
        assertEquals(Optional.empty(), Optional.ofNullable(claimOne(minutes(5)).doubt()));
    }

    @Test
    void what_waits_in_doubt_stays_in_doubt_until_it_goes_on() {
        outbox().add(waiting(HERE, "1"));
        settle(claimOne(NOW), new Waits(minutes(5), "timeout", minutes(-1)));
        Claim claim = claimOne(minutes(5));
        assertEquals(Optional.of(minutes(-1)), Optional.ofNullable(claim.doubt()));
        settle(claim, new GoesOn(minutes(6), minutes(7)));
        settle(claim, new Waits(minutes(8), "", null));

        assertEquals(Optional.empty(), Optional.ofNullable(claimOne(minutes(8)).doubt()));
    }

    @Test
    void what_came_to_its_end_is_on_record_and_waits_no_more() {
        for (Status status : List.of(Status.SENT, Status.DEAD, Status.UNKNOWN)) {
            outbox().add(waiting(HERE, status.name()));
            Claim claim = claimOne(NOW);
            settle(claim, ended(status));

            assertEquals(List.of(), claim(minutes(100)));
            assertEquals(Optional.empty(), outbox().nextClaim(NOW));
            assertEquals(
                    new Receipt(
                            claim.id(),
                            1,
                            HERE,
                            status.name(),
                            NOW,
                            Row.Timing.ON_TIME,
                            status,
                            3,
                            minutes(1),
                            new Receipt.Outcome(1, 1, false, "om_1", "why", null)),
                    receipt(claim));
            assertEquals(1, outbox().counts().get(status));
        }
    }

    @Test
    void what_was_sent_is_what_the_group_knows_and_ends_its_failures() {
        Subscription read = subscribe();
        outbox().add(waiting(HERE, "1"));
        settle(claimOne(NOW), ended(Status.DEAD));
        assertEquals(1, now(read).state().failures());
        assertEquals(Optional.empty(), subscriptions().told(1));

        outbox().add(waiting(HERE, "2"));
        settle(claimOne(NOW), ended(Status.SENT));
        assertEquals(Optional.of(told("2")), subscriptions().told(1));
        assertEquals(State.RUNNING, now(read).state());

        outbox().add(waiting(HERE, "3"));
        settle(claimOne(NOW), ended(Status.SENT));
        assertEquals(Optional.of(told("3")), subscriptions().told(1));
    }

    @Test
    void a_digest_that_tells_nothing_new_leaves_what_the_group_knows() {
        subscribe();
        outbox().add(waiting(HERE, "1"));
        settle(claimOne(NOW), ended(Status.SENT));
        Row row = waiting(HERE, "2");
        outbox().add(new Row(1, HERE, "2", NOW, row.fate(), row.parts(), null));
        settle(claimOne(NOW), ended(Status.SENT));

        assertEquals(Optional.of(told("1")), subscriptions().told(1));
    }

    @Test
    void nobody_knows_whether_it_is_a_failure_that_nobody_knows() {
        Subscription read = subscribe();
        change(read, new State(Mode.RUNNING, 1, ""));
        outbox().add(waiting(HERE, "1"));
        settle(claimOne(NOW), ended(Status.UNKNOWN));

        assertEquals(1, now(read).state().failures());
        assertEquals(Optional.empty(), subscriptions().told(1));
    }

    @Test
    void an_end_may_suspend_what_runs_and_puts_its_notices_on_record() {
        Subscription read = subscribe();
        outbox().add(waiting(HERE, "1"));
        Row notice = row(0, THERE, "dead 1", Status.WAITING);
        settle(claimOne(NOW), new Ended(Status.DEAD, NOW, "gone", List.of(notice, notice), "three times"));

        assertEquals(new State(Mode.SUSPENDED, 1, "three times"), now(read).state());
        assertEquals(List.of(notice), claim(NOW).stream().map(Claim::row).toList());
    }

    @Test
    void an_end_does_not_suspend_what_does_not_run() {
        for (Mode mode : List.of(Mode.PAUSED, Mode.ENDED)) {
            Subscription read = subscribe();
            outbox().add(row(read.number(), HERE, "1", Status.WAITING));
            Claim claim = claimOne(NOW);
            change(read, new State(mode, 2, ""));
            settle(claim, new Ended(Status.DEAD, NOW, "gone", List.of(), "three times"));
            assertEquals(new State(mode, 3, ""), now(read).state());
        }
    }

    @Test
    void of_a_claim_that_is_not_held_any_more_nothing_is_written() {
        subscribe();
        outbox().add(waiting(HERE, "1"));
        Claim mine = claimOne(NOW);
        Claim others =
                outbox().claim("other", minutes(10), minutes(11), List.of(), 1).get(0);
        Receipt before = receipt(mine);
        Row notice = row(0, THERE, "dead 1", Status.WAITING);
        assertFalse(settle(mine, new GoesOn(minutes(11), minutes(99))));
        assertFalse(settle(mine, new Waits(minutes(11), "x", NOW)));
        assertFalse(settle(mine, new Ended(Status.SENT, minutes(11), "x", List.of(notice), "x")));

        assertEquals(before, receipt(mine));
        assertEquals(State.RUNNING, subscriptions().find(1).orElseThrow().state());
        assertTrue(settle("other", others, ended(Status.SENT)));
        assertFalse(settle("other", others, ended(Status.DEAD)));
        assertEquals(Map.of(Status.SENT, 1L), outbox().counts());
    }

    @Test
    void a_claim_whose_lease_is_over_is_still_held_while_nobody_took_it() {
        outbox().add(waiting(HERE, "1"));
        Claim claim = claimOne(NOW);
        settle(claim, new Ended(Status.SENT, minutes(9), "", List.of(), null));
        assertEquals(Status.SENT, receipt(claim).status());
    }

    @Test
    void the_leases_of_the_dead_are_ended_and_their_claims_in_doubt() {
        outbox().add(waiting(HERE, "1"));
        outbox().add(waiting(THERE, "2"));
        outbox().claim("dead", NOW, minutes(9), List.of(THERE), 9);
        outbox().claim("me", NOW, minutes(9), List.of(), 9);

        assertEquals(1, outbox().release("me"));
        assertEquals(0, outbox().release("me"));
        Claim claim = claimOne(minutes(1));
        assertEquals("1", claim.row().period());
        assertEquals(Optional.of(NOW), Optional.ofNullable(claim.doubt()));
    }

    @Test
    void the_next_claim_is_the_first_of_those_nobody_holds() {
        outbox().add(waiting(HERE, "1"));
        outbox().add(waiting(HERE, "2"));
        outbox().add(notBefore(waiting(THERE, "3"), minutes(3)));
        assertEquals(Optional.of(NOW), outbox().nextClaim(NOW));
        claimOne(NOW);
        assertEquals(Optional.of(minutes(3)), outbox().nextClaim(NOW));
    }

    @Test
    void receipts_are_of_a_place_and_a_time_the_newest_first() {
        List<Place> places = List.of(HERE, THERE, HERE, HERE, THERE);
        for (int i = 0; i < places.size(); i++) {
            Row row = row(1, places.get(i), "" + i, Status.SKIPPED);
            outbox().add(new Row(1, row.place(), "" + i, minutes(i), row.fate(), List.of(), null));
        }
        assertEquals(List.of("3", "2", "0"), receipts(HERE, 0, 9, 9));
        assertEquals(List.of("3", "2"), receipts(HERE, 1, 9, 9));
        assertEquals(List.of("2", "0"), receipts(HERE, 0, 3, 9));
        assertEquals(List.of("3"), receipts(HERE, 0, 9, 1));
        assertEquals(List.of("4", "3", "2", "1", "0"), receipts(null, 0, 9, 9));
    }

    private List<String> receipts(@Nullable Place place, int from, int to, int most) {
        return outbox().receipts(place, minutes(from), minutes(to), most).stream()
                .map(Receipt::period)
                .toList();
    }

    @Test
    void what_was_not_to_be_sent_came_to_its_end_when_it_was_due() {
        outbox().add(row(1, HERE, "1", Status.SKIPPED));
        Receipt receipt = outbox().receipts(null, NOW, minutes(1), 1).get(0);
        assertEquals(Optional.of(NOW), Optional.ofNullable(receipt.settled()));
        assertEquals(new Receipt.Outcome(0, 0, false, "", "", null), receipt.outcome());
    }

    @Test
    void the_dead_are_listed_the_last_given_up_first_until_they_are_revived() {
        for (int i = 0; i < 3; i++) {
            outbox().add(waiting(HERE, "" + i));
            settle(claimOne(NOW), new Ended(Status.DEAD, minutes(i == 0 ? 9 : i), "", List.of(), null));
        }
        assertEquals(
                List.of("0", "2"),
                outbox().dead(2).stream().map(Receipt::period).toList());
        assertTrue(outbox().revive(outbox().dead(1).get(0).id(), minutes(10)));
        assertEquals(
                List.of("2", "1"),
                outbox().dead(9).stream().map(Receipt::period).toList());
    }

    @Test
    void what_is_dead_is_revived_with_all_it_has_and_the_unknown_is_doubtful() {
        for (Status status : List.of(Status.DEAD, Status.UNKNOWN)) {
            Row row = waiting(HERE, status.name());
            outbox().add(row);
            Claim dead = claimOne(NOW);
            settle(dead, new Ended(status, minutes(1), "gone", List.of(), null));

            assertTrue(outbox().revive(dead.id(), minutes(20)));
            assertFalse(outbox().revive(dead.id(), minutes(20)));
            Receipt receipt = receipt(dead);
            assertEquals(Optional.empty(), Optional.ofNullable(receipt.settled()));
            boolean unknown = status == Status.UNKNOWN;
            assertEquals(new Receipt.Outcome(1, 1, unknown, "om_1", "gone", minutes(20)), receipt.outcome());
            assertEquals(List.of(), claim(minutes(19)));
            Claim again = claimOne(minutes(20));
            assertEquals(
                    List.of(row.parts(), told(status.name())),
                    List.of(
                            again.row().parts(),
                            Optional.ofNullable(again.row().told()).orElseThrow()));
            assertEquals(new Claim(dead.id(), again.row(), 1, 3, null, unknown ? 1 : 0, "om_1"), again);
            settle(again, ended(Status.SENT));
            assertFalse(outbox().revive(dead.id(), minutes(30)));
        }
    }

    @Test
    void what_has_no_messages_is_not_revived() {
        for (Status status : Status.values()) {
            outbox().add(row(1, HERE, status.name(), status));
        }
        for (Receipt receipt : outbox().receipts(null, NOW, minutes(1), 99)) {
            assertFalse(outbox().revive(receipt.id(), NOW), receipt.period());
        }
    }

    @Test
    void what_is_old_and_came_to_an_end_is_forgotten_some_at_a_time() {
        for (int i = 0; i < 5; i++) {
            outbox().add(waiting(HERE, "" + i));
        }
        for (Status status : List.of(Status.SENT, Status.DEAD, Status.UNKNOWN, Status.DEAD)) {
            settle(claimOne(NOW), new Ended(status, status == Status.SENT ? minutes(5) : NOW, "", List.of(), null));
        }
        assertEquals(0, outbox().forget(NOW, 9));
        assertEquals(2, outbox().forget(minutes(5), 2));
        assertEquals(1, outbox().forget(minutes(5), 2));
        assertEquals(0, outbox().forget(minutes(5), 2));
        assertEquals(Map.of(Status.WAITING, 1L, Status.SENT, 1L), outbox().counts());
        assertTrue(outbox().add(waiting(HERE, "1")));
    }
}
