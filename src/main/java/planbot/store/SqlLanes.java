package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import planbot.platform.Lane;
import planbot.platform.SharedLanes;
import planbot.platform.Traffic;

/** Shared lanes in SQL: a lane's row is locked while a slot in it is taken. */
public final class SqlLanes implements SharedLanes {
    private static final String FAILURE = "what went through a lane cannot be read or written";

    private final DataSource source;
    private final InstantSource clock;

    /** @param clock the same for all instances */
    public SqlLanes(DataSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Duration take(String lane, List<Lane.Limit> limits) {
        return Transaction.of(source, FAILURE, connection -> {
            Traffic traffic = locked(connection, lane);
            Instant now = clock.instant();
            Duration wait = Duration.between(now, traffic.free(limits, now));
            if (wait.isZero()) {
                write(connection, lane, traffic.with(now, limits), now);
            }
            return wait;
        });
    }

    @Override
    public void pause(String lane, Duration time) {
        Transaction.of(source, FAILURE, connection -> {
            Instant now = clock.instant();
            write(connection, lane, locked(connection, lane).stillUntil(now.plus(time)), now);
            return true;
        });
    }

    @Override
    public int forget(Duration idle) {
        return Transaction.of(
                source,
                FAILURE,
                connection -> Rows.update(
                        connection,
                        "DELETE FROM lane WHERE used_at < ?",
                        clock.instant().minus(idle).toEpochMilli()));
    }

    /** Of two that use a lane for the first time, one gives way and finds the other's row. */
    private static Traffic locked(Connection connection, String lane) throws SQLException {
        List<Traffic> found = Rows.select(
                connection, "SELECT begun, not_before FROM lane WHERE id = ? FOR UPDATE", SqlLanes::traffic, lane);
        if (found.isEmpty()) {
            Rows.update(connection, "INSERT INTO lane (id, begun, not_before, used_at) VALUES (?, '', 0, 0)", lane);
        }
        return found.isEmpty() ? Traffic.NONE : found.get(0);
    }

    private static void write(Connection connection, String lane, Traffic traffic, Instant now) throws SQLException {
        Rows.update(
                connection,
                "UPDATE lane SET begun = ?, not_before = ?, used_at = ? WHERE id = ?",
                traffic.begun().stream()
                        .map(at -> Long.toString(at.toEpochMilli()))
                        .collect(Collectors.joining(",")),
                traffic.notBefore().toEpochMilli(),
                now.toEpochMilli(),
                lane);
    }

    private static Traffic traffic(ResultSet row) throws SQLException {
        List<Instant> begun = Stream.of(row.getString("begun").split(",", -1))
                .filter(at -> !at.isEmpty())
                .map(at -> Instant.ofEpochMilli(Long.parseLong(at)))
                .toList();
        return new Traffic(begun, Instant.ofEpochMilli(row.getLong("not_before")));
    }
}
