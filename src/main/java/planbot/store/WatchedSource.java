package planbot.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of a pool; none while the store is away, so that nobody waits for what cannot come. */
final class WatchedSource implements DataSource {
    private static final String NO_CONNECTION = "08001";

    private final DataSource pool;
    private final Health health;

    WatchedSource(DataSource pool, Health health) {
        this.pool = pool;
        this.health = health;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (health.away()) {
            throw new SQLTransientConnectionException("the store does not answer", NO_CONNECTION);
        }
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            health.failed(e);
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
