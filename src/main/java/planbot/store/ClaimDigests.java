package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox.Claim;
import planbot.digest.Place;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription.Mode;

/** Claims rows: finds them, then takes of them what nobody took meanwhile. */
final class ClaimDigests {
    private static final String FIND = """
            SELECT w.digest, w.place_key, s.mode,
                w.doubt_since IS NOT NULL OR w.begun_at IS NOT NULL OR d.again > 0 AS doubtful
            FROM digest_waiting w
            JOIN digest d ON d.id = w.digest LEFT JOIN subscription s ON s.number = d.subscription
            WHERE w.next_attempt <= ? AND (w.lease_until IS NULL OR w.lease_until <= ?)
                AND NOT EXISTS (SELECT 1 FROM digest_waiting o
                    WHERE o.place_key = w.place_key AND o.digest < w.digest AND o.next_attempt <= ?)
                AND NOT EXISTS (SELECT 1 FROM digest_waiting o JOIN digest e ON e.id = o.digest
                    WHERE o.place_key = w.place_key AND o.digest < w.digest AND e.not_before <= ?)
            ORDER BY w.next_attempt, w.digest FETCH FIRST ? ROWS ONLY""";
    private static final String TAKE = """
            UPDATE digest_waiting SET holder = ?, lease_until = ?, begun_at = ?,
                doubt_since = CASE WHEN begun_at < doubt_since THEN begun_at ELSE COALESCE(doubt_since, begun_at) END
            WHERE digest = ? AND next_attempt <= ? AND (lease_until IS NULL OR lease_until <= ?)""";
    private static final String WITHDRAW =
            "DELETE FROM digest_waiting WHERE digest = ? AND (lease_until IS NULL OR lease_until <= ?)";
    private static final String READ = """
            SELECT d.*, t.parts AS messages, t.told, w.doubt_since FROM digest_waiting w
            JOIN digest d ON d.id = w.digest LEFT JOIN digest_text t ON t.digest = w.digest
            WHERE w.digest = ?""";

    private final Connection connection;
    private final long now;

    /** @param doubtful whether the platform may have taken it already */
    private record Found(long id, String place, @Nullable String mode, boolean doubtful) {
        boolean isWanted() {
            return mode == null || Mode.valueOf(mode).isSent();
        }
    }

    ClaimDigests(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now.toEpochMilli();
    }

    List<Claim> claim(String sender, Instant until, Collection<Place> busy, int most) throws SQLException {
        List<Found> all = find(busy.stream().map(Place::key).collect(Collectors.toSet()), most);
        withdraw(all.stream()
                .filter(one -> !one.isWanted())
                .sorted(Comparator.comparing(Found::id))
                .toList());
        List<Long> found =
                all.stream().filter(Found::isWanted).map(Found::id).collect(Collectors.toCollection(ArrayList::new));
        List<@Nullable Object[]> values = new ArrayList<>();
        found.stream()
                .sorted()
                .forEach(id -> values.add(new Object[] {sender, until.toEpochMilli(), now, id, now, now}));
        int[] counts = Rows.update(connection, TAKE, values);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                found.remove((Long) values.get(i)[3]);
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (long id : found) {
            claims.addAll(Rows.select(connection, READ, ClaimDigests::read, id));
        }
        return claims;
    }

    /** A busy place has one row among those found at most, so that so many more are enough. */
    private List<Found> find(Set<String> busy, int most) throws SQLException {
        List<Found> found = Rows.select(
                connection,
                FIND,
                row -> new Found(
                        row.getLong("digest"),
                        row.getString("place_key"),
                        row.getString("mode"),
                        row.getBoolean("doubtful")),
                now,
                now,
                now,
                now,
                most + busy.size());
        return found.stream()
                .filter(one -> !busy.contains(one.place()))
                .limit(most)
                .toList();
    }

    /** A group that ended or paused its subscription does not expect what was on its way; what may have reached it is told as such. */
    private void withdraw(List<Found> all) throws SQLException {
        Tally tally = new Tally();
        for (Found one : all) {
            if (Rows.update(connection, WITHDRAW, one.id(), now) > 0) {
                Status status = one.doubtful() ? Status.UNKNOWN : Status.WITHDRAWN;
                if (status == Status.WITHDRAWN) {
                    Rows.update(connection, "DELETE FROM digest_text WHERE digest = ?", one.id());
                }
                Rows.update(
                        connection,
                        "UPDATE digest SET status = ?, settled = ? WHERE id = ?",
                        status.name(),
                        now,
                        one.id());
                tally.add(Status.WAITING, -1);
                tally.add(status, 1);
            }
        }
        tally.write(connection);
    }

    private static Claim read(ResultSet row) throws SQLException {
        String parts = row.getString("messages");
        String told = row.getString("told");
        Row.Fate fate = new Row.Fate(
                Status.valueOf(row.getString("status")),
                row.getString("why"),
                Row.Timing.valueOf(row.getString("timing")),
                Instant.ofEpochMilli(row.getLong("not_before")),
                PlaceColumns.quiet(row),
                ZoneId.of(row.getString("zone")));
        Row read = new Row(
                row.getLong("subscription"),
                PlaceColumns.place(row),
                row.getString("period"),
                Instant.ofEpochMilli(row.getLong("planned")),
                fate,
                parts == null ? List.of() : PartsText.read(parts),
                told == null ? null : ToldText.read(told));
        return new Claim(
                row.getLong("id"),
                read,
                row.getInt("taken"),
                row.getInt("attempts"),
                Rows.instant(row, "doubt_since"),
                row.getInt("again"),
                row.getString("platform"));
    }
}
