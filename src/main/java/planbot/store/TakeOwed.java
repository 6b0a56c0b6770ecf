package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import planbot.bot.Dialogue;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Found;
import planbot.bot.Inbox.Inheritance;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Left;
import planbot.bot.Inbox.State;
import planbot.bot.Inbox.Wanted;
import planbot.bot.Owed;

/** Takes over what another holder left behind: every statement says whose the row may have been. */
final class TakeOwed {
    private static final String READ = "SELECT * FROM owed_answer WHERE id = ?";
    private static final String IS_LEFT = "(holder = '' OR lease_until <= ?)";
    private static final String TAKE_FROM_OTHERS =
            "UPDATE owed_answer SET holder = ?, lease_until = ? WHERE id = ? AND holder <> ? AND " + IS_LEFT;
    private static final String TAKE =
            "UPDATE owed_answer SET holder = ?, lease_until = ? WHERE id = ? AND (holder = ? OR " + IS_LEFT + ")";
    private static final String FIND = "SELECT * FROM owed_answer WHERE holder <> ? AND target <> '' AND " + IS_LEFT
            + " ORDER BY taken_at, id FETCH FIRST ? ROWS ONLY";
    private static final String DROP = "DELETE FROM owed_answer WHERE taken_at < ? AND holder <> ? AND " + IS_LEFT;

    /** Of those that may be for others only. */
    private static final int MOST_SEEN = 1_000;

    private final Connection connection;
    private final Lease lease;
    private final long over;

    TakeOwed(Connection connection, Lease lease, Instant now) {
        this.connection = connection;
        this.lease = lease;
        this.over = now.minus(Inbox.CLOCKS).toEpochMilli();
    }

    /** A message that came before: it is taken where it was left behind. */
    Found repeated(String id) throws SQLException {
        if (isTaken(TAKE_FROM_OTHERS, id)) {
            return Rows.first(connection, READ, this::found, id).orElseThrow();
        }
        boolean held = Rows.first(connection, "SELECT 1 FROM owed_answer WHERE id = ?", row -> true, id)
                .isPresent();
        return new Found(held ? State.HELD : State.DONE, Dialogue.NONE);
    }

    boolean take(String id) throws SQLException {
        return isTaken(TAKE, id);
    }

    Inheritance inherit(Wanted wanted) throws SQLException {
        int tooOld = Rows.update(connection, DROP, wanted.since().toEpochMilli(), lease.holder(), over);
        List<Left> left = new ArrayList<>();
        for (Candidate one : find(wanted)) {
            if (isTaken(TAKE_FROM_OTHERS, one.id())) {
                Found found =
                        Rows.first(connection, READ, this::found, one.id()).orElseThrow();
                left.add(new Left(one.id(), one.owed().orElseThrow(), found));
            }
        }
        return new Inheritance(left, tooOld);
    }

    private record Candidate(String id, Optional<Owed> owed) {}

    /** The oldest that are wanted, in the order of their ids. */
    private List<Candidate> find(Wanted wanted) throws SQLException {
        List<Candidate> all = Rows.select(
                connection,
                FIND,
                row -> new Candidate(row.getString("id"), owed(row)),
                lease.holder(),
                over,
                MOST_SEEN);
        return all.stream()
                .filter(one -> one.owed()
                        .filter(owed ->
                                wanted.channels().contains(owed.message().channel()))
                        .isPresent())
                .limit(wanted.most())
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
    }

    private boolean isTaken(String sql, String id) throws SQLException {
        return Rows.update(connection, sql, lease.holder(), lease.until().toEpochMilli(), id, lease.holder(), over) > 0;
    }

    private Found found(ResultSet row) throws SQLException {
        State state = Rows.instant(row, "begun_at") == null ? State.LEFT : State.INTERRUPTED;
        long turn = row.getLong("turn");
        return new Found(
                state, turn == 0 ? Dialogue.NONE : AppendSaid.before(connection, row.getString("conversation"), turn));
    }

    /** Empty where a later version wrote what this one does not know: its own processes answer it. */
    private static Optional<Owed> owed(ResultSet row) throws SQLException {
        try {
            return Optional.of(new Owed(
                    InboundText.read(row.getString("message")),
                    row.getString("target"),
                    Owed.Kind.valueOf(row.getString("kind"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
