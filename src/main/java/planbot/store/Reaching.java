package planbot.store;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at the start for a server that is not there yet, as where both are started together. */
final class Reaching {
    private static final Logger LOG = LoggerFactory.getLogger(Reaching.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final Server server;
    private final DataSource source;

    Reaching(Server server, DataSource source) {
        this.server = server;
        this.source = source;
    }

    /** @throws StoreException if it does not let planbot in, or does not answer in that time */
    void within(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try {
                source.getConnection().close();
                return;
            } catch (SQLException e) {
                if (!Health.isAway(e) || System.nanoTime() >= end) {
                    throw new StoreException(Database.reason(e), e);
                }
                if (!told) {
                    told = true;
                    LOG.warn("{} does not answer yet; waiting {} s for it", server, patience.toSeconds());
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("the wait for the store was interrupted", e);
        }
    }
}
