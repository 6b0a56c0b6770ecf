package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.follow.Signal;

/** Listens on a connection of its own; one that is lost is opened again at the next wait. */
final class ServerSignal implements Signal {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSignal.class);

    private final DataSource server;
    private volatile @Nullable Connection listening;

    ServerSignal(DataSource server) {
        this.server = server;
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        try {
            Connection connection = listening;
            if (connection == null) {
                // What was changed before it listened is to be looked for once more.
                listening = opened();
                return;
            }
            connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } catch (SQLException e) {
            LOG.debug("the store's signals are not heard", e);
            close();
            Thread.sleep(longest.toMillis());
        }
    }

    private Connection opened() throws SQLException {
        Connection connection = server.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + SqlChanges.CHANNEL);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        Connection connection = listening;
        listening = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a connection that was lost cannot be closed", e);
            }
        }
    }
}
