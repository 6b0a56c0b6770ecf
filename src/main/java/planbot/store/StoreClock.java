package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by the store's server, so that instances whose own clocks differ agree on it: the instance's clock, set right by what
 * was compared last. Reading it asks nobody.
 */
public final class StoreClock implements InstantSource {
    private static final Logger LOG = LoggerFactory.getLogger(StoreClock.class);
    private static final int TRIES = 3;
    /** Half of it is the error. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);
    /** Worth a line in the log. */
    private static final Duration FAR_OFF = Duration.ofSeconds(5);

    private final DataSource source;
    private final InstantSource own;
    private volatile Duration ahead = Duration.ZERO;

    /** Goes by the instance's own clock until it is compared. */
    public StoreClock(DataSource source, InstantSource own) {
        this.source = source;
        this.own = own;
    }

    @Override
    public Instant instant() {
        return at(own.instant());
    }

    /** What it shows when the instance's own clock shows that. */
    public Instant at(Instant here) {
        return here.plus(ahead);
    }

    /** Compares anew: the quickest answer of a few counts. While the store does not answer, what was found last holds. Blocks. */
    public void compare() {
        Duration quickest = LONGEST_ROUND;
        try (Connection connection = source.getConnection()) {
            for (int i = 0; i < TRIES; i++) {
                Instant asked = own.instant();
                Instant there = there(connection);
                Duration round = Duration.between(asked, own.instant());
                if (round.compareTo(quickest) <= 0 && !round.isNegative()) {
                    quickest = round;
                    set(Duration.between(asked.plus(round.dividedBy(2)), there));
                }
            }
        } catch (SQLException e) {
            LOG.debug("the store's clock cannot be read", e);
        }
    }

    private void set(Duration now) {
        if (now.minus(ahead).abs().compareTo(FAR_OFF) > 0) {
            LOG.warn("the clock of the store is {} ahead of this machine's; digests and leases go by the store's", now);
        }
        ahead = now;
    }

    private static Instant there(Connection connection) throws SQLException {
        return Rows.first(
                        connection,
                        "SELECT CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)",
                        row -> Instant.ofEpochMilli(row.getLong(1)))
                .orElseThrow();
    }
}
