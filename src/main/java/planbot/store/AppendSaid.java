package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planbot.bot.Dialogue;
import planbot.bot.Said;

/**
 * Adds turns to conversations. Their rows are locked in the order of their ids, so that of two batches which share some of them
 * neither waits for what the other has.
 */
final class AppendSaid {
    private static final String UPDATE = "UPDATE conversation SET turn = ?, said = ?, at = ? WHERE id = ?";
    private static final String INSERT = "INSERT INTO conversation (turn, said, at, id) VALUES (?, ?, ?, ?)";

    private final Connection connection;
    private final Instant now;
    private final Map<String, Dialogue> dialogues = new TreeMap<>();

    AppendSaid(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** What was said before each, in its order. */
    List<Dialogue> append(List<Said> all) throws SQLException {
        List<String> ids =
                all.stream().map(Said::conversation).distinct().sorted().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Dialogue> known = lock(ids);
        ids.forEach(id -> dialogues.put(id, known.getOrDefault(id, Dialogue.begun(now))));
        List<Dialogue> before = new ArrayList<>();
        for (Said said : all) {
            Dialogue so = dialogues.getOrDefault(said.conversation(), Dialogue.begun(now));
            before.add(so);
            dialogues.put(said.conversation(), so.with(said));
        }
        write(known);
        return before;
    }

    private Map<String, Dialogue> lock(List<String> ids) throws SQLException {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        Map<String, Dialogue> known = new HashMap<>();
        Rows.select(
                        connection,
                        "SELECT * FROM conversation WHERE id IN (" + places + ") ORDER BY id FOR UPDATE",
                        row -> Map.entry(
                                row.getString("id"), read(row).resumed(Instant.ofEpochMilli(row.getLong("at")), now)),
                        ids.toArray())
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    private void write(Map<String, Dialogue> known) throws SQLException {
        List<@Nullable Object[]> there = new ArrayList<>();
        List<@Nullable Object[]> missing = new ArrayList<>();
        dialogues.forEach((id, dialogue) -> (known.containsKey(id) ? there : missing)
                .add(new Object[] {dialogue.turn(), SaidText.write(dialogue.said()), now.toEpochMilli(), id}));
        Rows.update(connection, UPDATE, there);
        Rows.insert(connection, INSERT, missing.stream());
    }

    /** What was said in a conversation before its turn of that number. */
    static Dialogue before(Connection connection, String conversation, long turn) throws SQLException {
        Optional<Dialogue> known =
                Rows.first(connection, "SELECT * FROM conversation WHERE id = ?", AppendSaid::read, conversation);
        return known.orElse(new Dialogue(turn, List.of())).before(turn);
    }

    private static Dialogue read(ResultSet row) throws SQLException {
        return new Dialogue(row.getLong("turn"), SaidText.read(row.getString("id"), row.getString("said")));
    }
}
