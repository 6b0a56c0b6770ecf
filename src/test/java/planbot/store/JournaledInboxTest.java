package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Inheritance;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Left;
import planbot.bot.Inbox.Round;
import planbot.bot.Inbox.State;
import planbot.bot.Inbox.Wanted;
import planbot.bot.Owed;

/** The kit against H2 on disk behind its journal, and what only a journal can meet with. */
class JournaledInboxTest extends InboxKit {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(13);
    private static final Lease A = new Lease("A", NOW.plusSeconds(10));
    private static final Lease B = new Lease("B", LATER.plusSeconds(10));

    @RegisterExtension
    private final OnDisk fresh = new OnDisk();

    @TempDir
    private Path folder;

    @Override
    Inbox store() {
        return fresh.database().inbox();
    }

    /** A process that may be killed: nothing is told to it. */
    private JournaledInbox started() {
        return JournaledInbox.open(folder, new SqlInbox(fresh.source()));
    }

    private static Entry entry(String id) {
        Inbound message = new Inbound("a", id, "c", Inbound.Caller.claimed("toy", "u"), "第" + id + "项\n", NOW);
        return new Entry(id, new Owed(message, "target", Owed.Kind.ORDER), null);
    }

    private static Round coming(String... ids) {
        return new Round(
                Stream.of(ids).map(JournaledInboxTest::entry).toList(), List.of(), List.of(), List.of(), List.of());
    }

    private static Round settling(String... ids) {
        return new Round(List.of(), List.of(ids), List.of(), List.of(), List.of());
    }

    private static Round releasing(String... ids) {
        return new Round(List.of(), List.of(), List.of(), List.of(ids), List.of());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private long rows() throws Exception {
        return OwedAnswers.count(fresh.source());
    }

    private static State state(Inbox inbox, String id) {
        return inbox.write(coming(id), B, LATER).get(0).state();
    }

    @Test
    void what_was_taken_up_before_a_kill_is_owed_after_it_and_what_was_settled_is_done() throws Exception {
        JournaledInbox killed = started();
        killed.write(coming("1", "2"), A, NOW);
        killed.write(settling("1"), A, NOW);
        assertEquals(0, rows(), "it is in the journal alone");

        JournaledInbox next = started();
        assertEquals(List.of(), files());
        Inheritance found = next.inherit(B, LATER, new Wanted(Set.of("a"), NOW.minusSeconds(60), 9));
        assertEquals(
                List.of(entry("2").owed()),
                found.messages().stream().map(Left::owed).toList());
        assertEquals(State.DONE, state(next, "1"));
    }

    @Test
    void what_is_settled_in_the_tables_by_the_journal_alone_is_not_owed_after_a_kill() throws Exception {
        JournaledInbox killed = started();
        killed.write(coming("1"), A, NOW);
        killed.renew(A);
        assertEquals(1, rows());
        killed.write(settling("1"), A, NOW);
        started();

        assertEquals(0, rows());
    }

    @Test
    void what_was_settled_before_it_came_into_the_tables_is_never_owed_there() throws Exception {
        JournaledInbox inbox = started();
        inbox.write(coming("1"), A, NOW);
        inbox.write(settling("1"), A, NOW);
        assertEquals(Set.of(), inbox.renew(A));

        assertEquals(0, rows());
        assertEquals(State.DONE, state(inbox, "1"));
    }

    @Test
    void what_was_released_may_come_again_before_a_kill_and_after_it() throws Exception {
        JournaledInbox killed = started();
        killed.write(coming("1", "2", "3"), A, NOW);
        killed.renew(A);
        killed.write(coming("4", "5"), A, NOW);
        killed.write(releasing("1", "4"), A, NOW);
        assertEquals(1, files().size());
        assertEquals(State.FIRST, killed.write(coming("4"), A, NOW).get(0).state());
        assertEquals(State.FIRST, killed.write(coming("1"), A, NOW).get(0).state());
        killed.write(settling("2"), A, NOW);
        killed.write(releasing("2", "3", "5"), A, NOW);

        JournaledInbox next = started();
        assertEquals(
                List.of(State.LEFT, State.DONE, State.FIRST, State.LEFT, State.FIRST),
                next.write(coming("1", "2", "3", "4", "5"), B, LATER).stream()
                        .map(Inbox.Found::state)
                        .toList());
    }

    @Test
    void what_stood_in_the_tables_already_when_the_process_was_killed_changes_nothing() throws Exception {
        JournaledInbox killed = started();
        killed.write(coming("1", "2", "3"), A, NOW);
        killed.write(settling("1"), A, NOW);
        List<Path> before = files();
        byte[] journal = Files.readAllBytes(before.get(0));
        assertEquals(Set.of("2", "3"), killed.renew(A));
        assertTrue(killed.begin("3", A, NOW));
        assertEquals(List.of(), files());
        Files.write(before.get(0), journal);

        JournaledInbox next = started();
        assertEquals(List.of(), files());
        assertEquals(
                List.of(State.DONE, State.LEFT, State.INTERRUPTED),
                next.write(coming("1", "2", "3"), B, LATER).stream()
                        .map(Inbox.Found::state)
                        .toList());
    }

    @Test
    void a_stop_leaves_no_journal() throws Exception {
        JournaledInbox stopped = started();
        stopped.write(coming("1"), A, NOW);
        stopped.write(releasing("1"), A, NOW);
        assertEquals(1, files().size());
        stopped.close();

        assertEquals(List.of(), files());
        assertEquals(State.FIRST, state(started(), "1"));
    }

    @Test
    void many_go_into_the_tables_while_more_come() throws Exception {
        JournaledInbox inbox = started();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String id = String.valueOf(i);
            all.add(id);
            assertEquals(State.FIRST, inbox.write(coming(id), A, NOW).get(0).state());
            if (i % 2 == 1) {
                inbox.write(settling(id), A, NOW);
            }
        }
        inbox.close();

        assertEquals(List.of(), files());
        assertEquals(1_000, rows());
        JournaledInbox next = started();
        for (int i = 0; i < 2_000; i++) {
            assertEquals(i % 2 == 1 ? State.DONE : State.LEFT, state(next, all.get(i)));
        }
    }

    @Test
    void tables_that_fail_lose_nothing_and_have_it_later() throws Exception {
        FailingStatements failing = new FailingStatements(fresh.source());
        JournaledInbox inbox = JournaledInbox.open(folder, new SqlInbox(failing.source()));
        inbox.write(coming("1", "2", "3"), A, NOW);
        inbox.write(settling("1"), A, NOW);
        failing.failAfter(1);
        assertThrows(StoreException.class, () -> inbox.renew(A));
        assertEquals(0, rows());
        inbox.write(settling("2"), A, NOW);
        assertEquals(State.FIRST, inbox.write(coming("4"), A, NOW).get(0).state());

        assertEquals(Set.of("3", "4"), inbox.renew(A));
        assertEquals(List.of(), files());
        assertEquals(2, rows());
    }

    @Test
    void what_failed_in_the_tables_is_in_the_journal_after_a_kill() throws Exception {
        FailingStatements failing = new FailingStatements(fresh.source());
        JournaledInbox killed = JournaledInbox.open(folder, new SqlInbox(failing.source()));
        killed.write(coming("1", "2"), A, NOW);
        failing.failAfter(1);
        assertThrows(StoreException.class, () -> killed.renew(A));
        killed.write(settling("2"), A, NOW);

        assertEquals(2, files().size());
        JournaledInbox next = started();
        assertEquals(State.LEFT, state(next, "1"));
        assertEquals(State.DONE, state(next, "2"));
    }

    @Test
    void half_a_line_at_the_end_was_told_to_nobody() throws Exception {
        started().write(coming("1"), A, NOW);
        Files.writeString(files().get(0), "{\"now\":1463", StandardOpenOption.APPEND);

        JournaledInbox next = started();
        assertEquals(List.of(), files());
        assertEquals(State.LEFT, state(next, "1"));
    }

    @Test
    void a_line_that_is_none_of_ours_stops_the_start_and_stays() throws Exception {
        started().write(coming("1"), A, NOW);
        Path file = files().get(0);
        for (String line : List.of(
                "{}", "rubbish", "{\"entries\":[{\"id\":\"1\",\"message\":{}}],\"settled\":[],\"released\":[]}")) {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
            String told = String.valueOf(
                    assertThrows(StoreException.class, this::started).getMessage());
            assertTrue(told.contains("line 2 of " + file), told);
            assertTrue(told.contains("move it away"), told);
            List<String> kept = Files.readAllLines(file);
            assertEquals(2, kept.size());
            Files.writeString(file, kept.get(0) + "\n");
        }
        assertEquals(State.LEFT, state(started(), "1"));
    }

    @Test
    void a_folder_that_takes_nothing_is_told_and_what_comes_afterwards_is_on_record() throws Exception {
        JournaledInbox inbox = started();
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        String told = String.valueOf(assertThrows(StoreException.class, () -> inbox.write(coming("1"), A, NOW))
                .getMessage());
        assertTrue(told.contains(folder.toString()), told);
        Files.move(away, folder);

        assertEquals(State.FIRST, inbox.write(coming("1"), A, NOW).get(0).state());
        assertEquals(State.LEFT, state(started(), "1"));
    }
}
