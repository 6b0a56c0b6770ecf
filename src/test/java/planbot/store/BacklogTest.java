package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Inbound;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Round;
import planbot.bot.Owed;

class BacklogTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final Lease LEASE = new Lease("A", NOW.plusSeconds(10));

    @RegisterExtension
    private final OnDisk fresh = new OnDisk();

    private static Entry entry(String id) {
        Inbound message = new Inbound("a", id, "c", Inbound.Caller.claimed("toy", "u"), "第7项", NOW);
        return new Entry(id, new Owed(message, "target", Owed.Kind.QUESTION), null);
    }

    private static Backlog of(List<String> coming, List<String> settled, List<String> released) {
        Backlog backlog = new Backlog();
        List<Entry> entries = coming.stream().map(BacklogTest::entry).toList();
        backlog.add(new Round(entries, settled, List.of(), released, List.of()), LEASE, NOW);
        return backlog;
    }

    private static Set<String> owed(Backlog backlog) {
        return backlog.messages().entrySet().stream()
                .filter(one -> one.getValue().owed() != null)
                .map(one -> one.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_came_while_the_tables_failed_is_as_if_it_had_come_before() {
        Backlog all = of(List.of("1", "2", "3", "4"), List.of("1", "x"), List.of("u"))
                .with(of(List.of("5", "6"), List.of("2", "5", "y"), List.of("1", "3", "x", "z")));

        assertEquals(Set.of("4", "6"), owed(all));
        assertEquals(Set.of("1", "2", "4", "5", "6"), all.messages().keySet());
        assertEquals(Set.of("x", "y"), all.settled());
        assertEquals(Set.of("u", "z"), all.released());
    }

    @Test
    void it_is_of_one_holder_and_empty_until_something_was_added() {
        assertTrue(new Backlog().isEmpty());
        assertTrue(new Backlog().isOf("B"));
        Backlog some = new Backlog().with(of(List.of(), List.of("1"), List.of()));
        assertFalse(some.isEmpty());
        assertTrue(some.isOf("A"));
        assertFalse(some.isOf("B"));
        assertFalse(some.with(new Backlog()).isEmpty());
    }

    @Test
    void what_is_in_the_tables_stays_as_it_is_there() throws Exception {
        SqlInbox tables = new SqlInbox(fresh.source());
        Backlog some = of(List.of("1", "2"), List.of(), List.of());
        tables.write(some);
        tables.write(of(List.of(), List.of("1"), List.of()));
        tables.write(some.with(of(List.of("3"), List.of(), List.of())));

        assertEquals(Set.of("2", "3"), tables.renew(LEASE));
        assertEquals(2, OwedAnswers.count(fresh.source()));
    }
}
