package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.bot.Dialogue;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Found;
import planbot.bot.Inbox.Inheritance;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Left;
import planbot.bot.Inbox.Round;
import planbot.bot.Inbox.State;
import planbot.bot.Inbox.Wanted;
import planbot.bot.Owed;
import planbot.bot.Said;

/** What every record of messages does. */
abstract class InboxKit {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(13);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofMinutes(15));

    abstract Inbox store();

    private static Lease lease(String holder, Instant now) {
        return new Lease(holder, now.plusSeconds(10));
    }

    private static Inbound message(String id) {
        return new Inbound("a", id, "a:c:" + id, Inbound.Caller.claimed("toy", "李\u0000四"), "q\u0000？😀" + id, NOW)
                .from(new Inbound.Chat("chat", "c'; --"));
    }

    private static Owed owed(String id, Owed.Kind kind) {
        return new Owed(message(id), "target of " + id, kind);
    }

    private static Entry entry(String id) {
        return new Entry(id, owed(id, Owed.Kind.QUESTION), null);
    }

    private static Said said(String conversation, String text) {
        return new Said(conversation, text, DAY, "seed");
    }

    private static Entry saying(@Nullable String id, String conversation, String text) {
        return new Entry(id, id == null ? null : owed(id, Owed.Kind.QUESTION), said(conversation, text));
    }

    private static Round round(Entry... entries) {
        return new Round(List.of(entries), List.of(), List.of(), List.of(), List.of());
    }

    private static Round settling(String... ids) {
        return new Round(List.of(), List.of(ids), List.of(), List.of(), List.of());
    }

    private static Round releasing(String... ids) {
        return new Round(List.of(), List.of(), List.of(), List.of(ids), List.of());
    }

    private static Wanted wanted(Instant since, int most) {
        return new Wanted(Set.of("a"), since, most);
    }

    private static List<State> states(List<Found> found) {
        return found.stream().map(Found::state).toList();
    }

    private static List<State> write(Inbox inbox, String holder, Instant now, Entry... entries) {
        return states(inbox.write(round(entries), lease(holder, now), now));
    }

    private static List<String> said(Dialogue dialogue) {
        return dialogue.said().stream().map(Said::text).toList();
    }

    private static Dialogue say(Inbox inbox, String conversation, String text, Instant now) {
        return inbox.write(round(saying(null, conversation, text)), lease("A", now), now)
                .get(0)
                .before();
    }

    @Test
    void a_message_is_first_once_and_done_when_it_was_settled() {
        Inbox inbox = store();

        assertEquals(List.of(State.FIRST, State.FIRST), write(inbox, "A", NOW, entry("1"), entry("2")));
        assertEquals(List.of(State.HELD, State.FIRST), write(inbox, "B", NOW, entry("1"), entry("3")));
        inbox.write(settling("1", "never there"), lease("A", NOW), NOW);
        assertEquals(List.of(State.DONE, State.HELD), write(inbox, "B", NOW, entry("1"), entry("2")));
        assertEquals(List.of(), write(inbox, "B", NOW));
    }

    @Test
    void what_comes_and_is_settled_in_one_round_is_done() {
        Inbox inbox = store();
        inbox.write(
                new Round(List.of(entry("1")), List.of("1"), List.of(), List.of(), List.of()), lease("A", NOW), NOW);

        assertEquals(List.of(State.DONE), write(inbox, "A", NOW, entry("1")));
    }

    @Test
    void an_id_given_twice_in_one_round_is_first_once() {
        assertEquals(List.of(State.FIRST, State.HELD), write(store(), "A", NOW, entry("1"), entry("1")));
    }

    @Test
    void ids_of_any_writing_are_kept_apart() {
        Entry[] all = List.of("a", "A", "a ", "市😀", "a'; --").stream()
                .map(InboxKit::entry)
                .toArray(Entry[]::new);

        assertEquals(Collections.nCopies(5, State.FIRST), write(store(), "A", NOW, all));
    }

    @Test
    void what_is_owed_and_left_behind_is_taken_with_all_that_it_was() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"), new Entry("2", owed("2", Owed.Kind.ORDER), null));

        assertEquals(
                List.of(),
                inbox.inherit(lease("B", NOW), NOW.plusSeconds(11), wanted(LONG_AGO, 9))
                        .messages());
        Inheritance found = inbox.inherit(lease("B", LATER), LATER, wanted(LONG_AGO, 9));
        assertEquals(
                List.of(
                        new Left("1", owed("1", Owed.Kind.QUESTION), new Found(State.LEFT, Dialogue.NONE)),
                        new Left("2", owed("2", Owed.Kind.ORDER), new Found(State.LEFT, Dialogue.NONE))),
                found.messages());
        assertEquals(0, found.tooOld());
        assertEquals(
                List.of(),
                inbox.inherit(lease("C", LATER), LATER, wanted(LONG_AGO, 9)).messages(),
                "it is B's now");
    }

    @Test
    void a_holder_does_not_inherit_from_himself() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"));

        assertEquals(
                List.of(),
                inbox.inherit(lease("A", LATER), LATER, wanted(LONG_AGO, 9)).messages());
    }

    @Test
    void no_more_is_taken_than_was_asked_for_and_the_oldest_first() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("2"));
        write(inbox, "A", NOW.minusSeconds(1), entry("3"), entry("1"));

        List<String> taken = inbox.inherit(lease("B", LATER), LATER, wanted(LONG_AGO, 2)).messages().stream()
                .map(Left::id)
                .toList();
        assertEquals(List.of("1", "3"), taken);
    }

    @Test
    void what_came_on_a_channel_that_is_not_here_is_left_to_others() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"));

        Wanted elsewhere = new Wanted(Set.of("b"), LONG_AGO, 9);
        assertEquals(
                List.of(), inbox.inherit(lease("B", LATER), LATER, elsewhere).messages());
        assertEquals(
                1,
                inbox.inherit(lease("C", LATER), LATER, wanted(LONG_AGO, 9))
                        .messages()
                        .size());
    }

    @Test
    void what_only_a_response_reaches_is_taken_when_it_is_repeated() {
        Inbox inbox = store();
        Entry silent = new Entry("1", new Owed(message("1"), "", Owed.Kind.QUESTION), null);
        write(inbox, "A", NOW, silent);

        assertEquals(
                List.of(),
                inbox.inherit(lease("B", LATER), LATER, wanted(LONG_AGO, 9)).messages());
        assertEquals(List.of(State.HELD), write(inbox, "A", LATER, silent), "he is at it");
        assertEquals(List.of(State.LEFT), write(inbox, "B", LATER, silent));
        assertEquals(List.of(State.HELD), write(inbox, "C", LATER, silent));
    }

    @Test
    void what_is_too_old_is_dropped_and_counted_unless_somebody_is_at_it() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"), entry("2"));
        write(inbox, "C", NOW, entry("3"));
        Instant late = NOW.plus(Duration.ofMinutes(16));
        inbox.renew(lease("C", late));

        Inheritance found = inbox.inherit(lease("B", late), late, wanted(late.minus(Duration.ofMinutes(15)), 9));
        assertEquals(new Inheritance(List.of(), 2), found);
        assertEquals(List.of(State.DONE, State.HELD), write(inbox, "B", late, entry("1"), entry("3")));
    }

    @Test
    void a_lease_is_renewed_as_long_as_it_is_the_holders() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"), entry("2"));
        write(inbox, "B", NOW, entry("3"));
        inbox.write(settling("2"), lease("A", NOW), NOW);

        assertEquals(Set.of("1"), inbox.renew(lease("A", LATER)));
        assertEquals(
                List.of("3"),
                inbox.inherit(lease("C", LATER), LATER, wanted(LONG_AGO, 9)).messages().stream()
                        .map(Left::id)
                        .toList());
        assertEquals(Set.of(), inbox.renew(lease("B", LATER)));
    }

    @Test
    void who_was_late_takes_it_again_unless_another_has_it() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"), entry("2"));

        assertTrue(inbox.take("1", lease("A", LATER), LATER));
        inbox.inherit(lease("B", LATER), LATER, wanted(LONG_AGO, 9));
        assertFalse(inbox.take("2", lease("A", LATER), LATER));
        assertTrue(inbox.take("2", lease("B", LATER), LATER));
        assertFalse(inbox.take("never there", lease("A", LATER), LATER));
    }

    @Test
    void nobody_settles_leaves_or_releases_what_another_has() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"));
        inbox.inherit(lease("B", LATER), LATER, wanted(LONG_AGO, 9));
        inbox.write(settling("1"), lease("A", LATER), LATER);
        inbox.write(releasing("1"), lease("A", LATER), LATER);
        inbox.write(new Round(List.of(), List.of(), List.of("1"), List.of(), List.of()), lease("A", LATER), LATER);

        assertEquals(List.of(State.HELD), write(inbox, "A", LATER, entry("1")));
    }

    @Test
    void what_is_left_to_others_is_taken_at_once() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"));
        inbox.write(new Round(List.of(), List.of(), List.of("1"), List.of(), List.of()), lease("A", NOW), NOW);

        assertEquals(
                1,
                inbox.inherit(lease("A", NOW), NOW, wanted(LONG_AGO, 9))
                        .messages()
                        .size(),
                "also by who left it");
    }

    @Test
    void an_order_is_begun_once_and_by_its_holder() {
        Inbox inbox = store();
        Entry order = new Entry("1", owed("1", Owed.Kind.ORDER), null);
        write(inbox, "A", NOW, order);

        assertFalse(inbox.begin("1", lease("B", NOW), NOW));
        assertTrue(inbox.begin("1", lease("A", NOW), NOW));
        assertFalse(inbox.begin("1", lease("A", NOW), NOW));
        assertEquals(List.of(State.INTERRUPTED), write(inbox, "B", LATER, order));
        assertFalse(inbox.begin("1", lease("B", LATER), LATER));
        Instant evenLater = LATER.plusSeconds(13);
        assertEquals(
                List.of(new Left("1", owed("1", Owed.Kind.ORDER), new Found(State.INTERRUPTED, Dialogue.NONE))),
                inbox.inherit(lease("C", evenLater), evenLater, wanted(LONG_AGO, 9))
                        .messages());
    }

    @Test
    void what_another_answered_meanwhile_does_not_come_again() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"));
        inbox.inherit(lease("B", LATER), LATER, wanted(LONG_AGO, 9));
        inbox.write(settling("1"), lease("B", LATER), LATER);
        inbox.write(releasing("1"), lease("A", LATER), LATER);

        assertEquals(List.of(State.DONE), write(inbox, "A", LATER, entry("1")));
    }

    @Test
    void what_nobody_has_is_forgotten_and_what_somebody_has_is_not() {
        Inbox inbox = store();
        write(inbox, "A", NOW, new Entry("1", null, null), entry("2"));
        Round forgetting = new Round(List.of(), List.of(), List.of(), List.of(), List.of("1", "2", "never there"));
        inbox.write(forgetting, lease("A", NOW), NOW);

        assertEquals(List.of(State.FIRST, State.HELD), write(inbox, "B", NOW, entry("1"), entry("2")));
    }

    @Test
    void what_is_released_may_come_again() {
        Inbox inbox = store();
        write(inbox, "A", NOW, entry("1"));
        inbox.write(releasing("1", "never there"), lease("A", NOW), NOW);

        assertEquals(List.of(State.FIRST), write(inbox, "B", NOW, entry("1")));
    }

    @Test
    void what_is_old_is_forgotten_and_what_is_not_stays() {
        Inbox inbox = store();
        inbox.write(
                new Round(List.of(entry("old")), List.of("old"), List.of(), List.of(), List.of()),
                lease("A", NOW),
                NOW.minusSeconds(7_200));
        inbox.write(round(entry("young")), lease("A", NOW), NOW);
        say(inbox, "old", "q", NOW.minusSeconds(7_200));

        assertEquals(1, inbox.forget(NOW.minusSeconds(3_600)));
        assertEquals(List.of(State.FIRST, State.HELD), write(inbox, "A", NOW, entry("old"), entry("young")));
    }

    @Test
    void a_conversation_tells_what_was_said_before() {
        Inbox inbox = store();
        Dialogue first = say(inbox, "c", "市科委牵头哪些任务", NOW);
        say(inbox, "other", "x", NOW);
        Dialogue second = say(inbox, "c", "那教委呢\u0000😀", NOW);
        Dialogue third = say(inbox, "c", "下一页", NOW);

        assertEquals(new Dialogue(NOW.toEpochMilli(), List.of()), first);
        assertEquals(new Dialogue(first.turn() + 1, List.of(said("c", "市科委牵头哪些任务"))), second);
        assertEquals(List.of("市科委牵头哪些任务", "那教委呢\u0000😀"), said(third));
        assertEquals(first.turn() + 2, third.turn());
    }

    @Test
    void messages_of_one_round_follow_one_another_and_a_repeat_says_nothing() {
        Inbox inbox = store();
        Round round = round(saying("1", "c", "a"), saying("2", "c", "b"), saying("1", "c", "a"), saying("3", "d", "x"));
        List<Found> found = inbox.write(round, lease("A", NOW), NOW);

        assertEquals(List.of(), said(found.get(0).before()));
        assertEquals(List.of("a"), said(found.get(1).before()));
        assertEquals(new Found(State.HELD, Dialogue.NONE), found.get(2));
        assertEquals(List.of("a", "b"), said(say(inbox, "c", "c", NOW)));
    }

    @Test
    void after_half_an_hour_of_silence_a_conversation_begins_anew() {
        Inbox inbox = store();
        Dialogue first = say(inbox, "c", "a", NOW);
        Instant soon = NOW.plus(Duration.ofMinutes(30));
        assertEquals(List.of("a"), said(say(inbox, "c", "b", soon)));
        Dialogue anew = say(inbox, "c", "c", soon.plus(Duration.ofMinutes(31)));

        assertEquals(List.of(), said(anew));
        assertTrue(anew.turn() > first.turn() + 2);
    }

    @Test
    void a_conversation_keeps_its_last_turns_only() {
        Inbox inbox = store();
        for (int i = 0; i < 40; i++) {
            say(inbox, "many", "q" + i, NOW);
        }
        Dialogue many = say(inbox, "many", "x", NOW);
        assertEquals(IntStream.range(10, 40).mapToObj(i -> "q" + i).toList(), said(many));
        assertEquals(NOW.toEpochMilli() + 40, many.turn());

        say(inbox, "long", "a".repeat(4_000), NOW);
        say(inbox, "long", "b".repeat(2_500), NOW);
        assertEquals(List.of("b".repeat(2_500)), said(say(inbox, "long", "c".repeat(7_000), NOW)));
        assertEquals(List.of(), said(say(inbox, "long", "d", NOW)));
    }

    @Test
    void what_was_left_behind_is_taken_with_what_was_said_before_it() {
        Inbox inbox = store();
        say(inbox, "c", "a", NOW);
        Dialogue before = inbox.write(round(saying("1", "c", "b")), lease("A", NOW), NOW)
                .get(0)
                .before();
        say(inbox, "c", "c", NOW);

        assertEquals(
                new Found(State.LEFT, before),
                inbox.inherit(lease("B", LATER), LATER, wanted(LONG_AGO, 9))
                        .messages()
                        .get(0)
                        .found());
    }

    @Test
    void of_writers_that_race_each_id_is_first_to_one_and_no_turn_is_lost() throws Exception {
        Inbox inbox = store();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                List<Callable<List<Found>>> work = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    work.add(racing(inbox, round, "w" + i));
                }
                int first = 0;
                for (Future<List<Found>> writer : writers.invokeAll(work)) {
                    first += (int) states(writer.get()).stream()
                            .filter(State.FIRST::equals)
                            .count();
                }
                assertEquals(3 + 4 * 3, first);
            }
        } finally {
            writers.shutdownNow();
        }
        assertEquals(NOW.toEpochMilli() + 10 * 5, say(inbox, "c0", "x", NOW).turn());
    }

    /** Three messages that all writers bring, and one turn of its own in each of three conversations. */
    private static Callable<List<Found>> racing(Inbox inbox, int round, String writer) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entries.add(saying(round + "-" + i, "c" + i, "all"));
            entries.add(saying(null, "c" + i, writer));
        }
        Collections.shuffle(entries, new Random(round));
        return () ->
                inbox.write(new Round(entries, List.of(), List.of(), List.of(), List.of()), lease(writer, NOW), NOW);
    }
}
