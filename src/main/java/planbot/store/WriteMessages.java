package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planbot.bot.Dialogue;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Found;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.State;
import planbot.bot.Owed;
import planbot.bot.Said;
import planbot.store.Backlog.Message;

/** Puts messages on record, those that come for the first time with what is owed and said. */
final class WriteMessages {
    private static final String SEEN =
            "INSERT INTO seen_message (id, taken_at) SELECT CAST(? AS VARCHAR), CAST(? AS BIGINT)"
                    + " WHERE NOT EXISTS (SELECT 1 FROM seen_message WHERE id = ?)";
    private static final String OWED = """
            INSERT INTO owed_answer (id, message, target, kind, conversation, turn, holder, lease_until, taken_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final Lease lease;
    private final Instant now;

    WriteMessages(Connection connection, Lease lease, Instant now) {
        this.connection = connection;
        this.lease = lease;
        this.now = now;
    }

    List<Found> write(List<Entry> entries) throws SQLException {
        Set<String> first = seen(entries);
        List<Entry> news = entries.stream().filter(entry -> isNew(entry, first)).toList();
        IdentityHashMap<Entry, Dialogue> before = said(news);
        owed(news, before);
        List<Found> found = new ArrayList<>();
        for (Entry entry : entries) {
            Dialogue dialogue = before.get(entry);
            found.add(
                    dialogue == null
                            ? new TakeOwed(connection, lease, now).repeated(String.valueOf(entry.id()))
                            : new Found(State.FIRST, dialogue));
        }
        return found;
    }

    /** One of several with the same id is the first. */
    private static boolean isNew(Entry entry, Set<String> first) {
        return entry.id() == null || first.remove(entry.id());
    }

    /** The ids that were not there, in one order, so that no two batches wait for one another. */
    private Set<String> seen(List<Entry> entries) throws SQLException {
        Set<String> ids = new TreeSet<>();
        entries.forEach(entry -> Optional.ofNullable(entry.id()).ifPresent(ids::add));
        int[] counts = Rows.update(
                connection, SEEN, ids.stream().map(id -> seen(id, now)).toList());
        Set<String> first = new HashSet<>();
        int at = 0;
        for (String id : ids) {
            if (counts[at++] > 0) {
                first.add(id);
            }
        }
        return first;
    }

    private IdentityHashMap<Entry, Dialogue> said(List<Entry> news) throws SQLException {
        List<Said> all = news.stream().map(Entry::said).filter(Objects::nonNull).toList();
        List<Dialogue> dialogues = new AppendSaid(connection, now).append(all);
        IdentityHashMap<Entry, Dialogue> before = new IdentityHashMap<>();
        int at = 0;
        for (Entry entry : news) {
            before.put(entry, entry.said() == null ? Dialogue.NONE : dialogues.get(at++));
        }
        return before;
    }

    private void owed(List<Entry> news, IdentityHashMap<Entry, Dialogue> before) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : news) {
            Owed owed = entry.owed();
            if (owed != null) {
                Said said = entry.said();
                long turn = said == null
                        ? 0
                        : Objects.requireNonNull(before.get(entry)).turn() + 1;
                rows.add(
                        owed(entry.id(), new Message(owed, lease, now), said == null ? "" : said.conversation(), turn));
            }
        }
        Rows.insert(connection, OWED, rows.stream());
    }

    /** Writes messages by which nothing is said in a conversation; those that are there stay as they are. */
    static void write(Connection connection, Map<String, Message> messages) throws SQLException {
        List<@Nullable Object[]> seen = new ArrayList<>();
        messages.forEach((id, message) -> seen.add(seen(id, message.at())));
        int[] counts = Rows.update(connection, SEEN, seen);
        List<@Nullable Object[]> owed = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, Message> one : messages.entrySet()) {
            if (counts[at++] > 0 && one.getValue().owed() != null) {
                owed.add(owed(one.getKey(), one.getValue(), "", 0));
            }
        }
        Rows.insert(connection, OWED, owed.stream());
    }

    private static @Nullable Object[] seen(String id, Instant at) {
        return new Object[] {id, at.toEpochMilli(), id};
    }

    private static @Nullable Object[] owed(@Nullable String id, Message message, String conversation, long turn) {
        Owed owed = Objects.requireNonNull(message.owed());
        return new Object[] {
            id,
            InboundText.write(owed.message()),
            owed.target(),
            owed.kind().name(),
            conversation,
            turn,
            message.lease().holder(),
            message.lease().until().toEpochMilli(),
            message.at().toEpochMilli()
        };
    }
}
