package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox.End.Ended;
import planbot.digest.Outbox.End.GoesOn;
import planbot.digest.Outbox.End.Waits;
import planbot.digest.Outbox.Settlement;
import planbot.digest.Row;
import planbot.digest.Status;

/** Writes down what came of one sender's claims. */
final class SettleClaims {
    private static final String GOES_ON = """
            UPDATE digest_waiting SET begun_at = ?, lease_until = ?, doubt_since = NULL
            WHERE digest = ? AND holder = ?""";
    private static final String WAITS = """
            UPDATE digest_waiting SET next_attempt = ?, doubt_since = ?, begun_at = NULL, holder = NULL, lease_until = NULL
            WHERE digest = ? AND holder = ?""";
    private static final String ENDED = "DELETE FROM digest_waiting WHERE digest = ? AND holder = ?";
    private static final String WHAT_CAME_OF_IT = """
            UPDATE digest SET taken = ?, attempts = ?, again = ?, platform = ?, parts = COALESCE(?, parts),
                status = COALESCE(?, status), settled = COALESCE(?, settled), why = COALESCE(?, why)
            WHERE id = ?""";

    private final Connection connection;
    private final String sender;
    private final Tally tally = new Tally();

    SettleClaims(Connection connection, String sender) {
        this.connection = connection;
        this.sender = sender;
    }

    Set<Long> settle(List<Settlement> settlements) throws SQLException {
        Set<Long> held = new HashSet<>();
        List<EndedDigest> ended = new ArrayList<>();
        List<Row> notices = new ArrayList<>();
        for (Settlement settlement : byId(settlements)) {
            if (isHeld(settlement)) {
                held.add(settlement.id());
                write(settlement);
                if (settlement.end() instanceof Ended end) {
                    tally.add(Status.WAITING, -1);
                    tally.add(end.status(), 1);
                    ended.add(EndedDigest.read(connection, settlement.id(), end));
                    notices.addAll(end.notices());
                }
            }
        }
        ended.sort(Comparator.comparing(EndedDigest::subscription));
        for (EndedDigest digest : ended) {
            digest.tellSubscription(connection);
        }
        new AddDigests(connection, tally).add(notices);
        tally.write(connection);
        return held;
    }

    /** The same order for every writer, so that no two wait for each other. */
    private static List<Settlement> byId(List<Settlement> settlements) {
        return settlements.stream().sorted(Comparator.comparing(Settlement::id)).toList();
    }

    private boolean isHeld(Settlement settlement) throws SQLException {
        long id = settlement.id();
        int held;
        if (settlement.end() instanceof GoesOn on) {
            held = Rows.update(connection, GOES_ON, Rows.millis(on.begun()), Rows.millis(on.until()), id, sender);
        } else if (settlement.end() instanceof Waits waits) {
            held = Rows.update(connection, WAITS, Rows.millis(waits.next()), Rows.millis(waits.doubt()), id, sender);
        } else {
            held = Rows.update(connection, ENDED, id, sender);
        }
        return held > 0;
    }

    private void write(Settlement settlement) throws SQLException {
        List<Row.Part> parts = settlement.parts();
        if (parts != null) {
            Rows.update(
                    connection,
                    "UPDATE digest_text SET parts = ? WHERE digest = ?",
                    PartsText.write(parts),
                    settlement.id());
        }
        Ended ended = settlement.end() instanceof Ended end ? end : null;
        Rows.update(
                connection,
                WHAT_CAME_OF_IT,
                settlement.taken(),
                settlement.attempts(),
                settlement.again(),
                settlement.platform(),
                parts == null ? null : Integer.valueOf(parts.size()),
                ended == null ? null : ended.status().name(),
                ended == null ? null : Rows.millis(ended.at()),
                why(settlement),
                settlement.id());
    }

    private static @Nullable String why(Settlement settlement) {
        if (settlement.end() instanceof Waits waits) {
            return waits.why();
        }
        return settlement.end() instanceof Ended ended ? ended.why() : null;
    }
}
