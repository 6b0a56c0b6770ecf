package planbot.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The pool of connections to the store, its schema brought up to date. Opening blocks; so does every use. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int SECONDS_TO_ANSWER = 2;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens the embedded H2 store in a folder, which is made if need be.
     *
     * @throws StoreException if the folder cannot be written, the file is in use, damaged or of a newer planbot
     */
    public static Database inFolder(Path folder, MeterRegistry meters) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new StoreException("the data folder " + absolute + " cannot be made; choose another with --data", e);
        }
        if (!Files.isWritable(absolute)) {
            throw new StoreException("the data folder " + absolute
                    + " is not writable; change its rights or choose another with --data");
        }
        // WRITE_DELAY=0: without it H2 may lose what was committed in the last half second before a kill.
        return open("jdbc:h2:file:" + absolute.resolve("planbot") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0", meters);
    }

    /**
     * Opens a store on a PostgreSQL server.
     *
     * @throws StoreException if it cannot be reached, does not let planbot in, or is of a newer planbot
     */
    public static Database onServer(Server server, MeterRegistry meters) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        if (!server.user().isEmpty()) {
            pool.setUsername(server.user());
        }
        if (!server.password().isEmpty()) {
            pool.setPassword(server.password());
        }
        pool.addDataSourceProperty("ApplicationName", "planbot");
        try {
            return opened(pool, meters);
        } catch (StoreException e) {
            throw new StoreException(server + ": " + e.getMessage(), e);
        }
    }

    /** @throws StoreException as {@link #inFolder} */
    public static Database open(String url, MeterRegistry meters) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return opened(pool, meters);
    }

    private static Database opened(HikariDataSource pool, MeterRegistry meters) {
        pool.setPoolName("planbot");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        pool.setAutoCommit(true);
        pool.setMetricRegistry(meters);
        pool.setExceptionOverride(new Broken(() -> pool.getHikariPoolMXBean().softEvictConnections()));
        try {
            pool.getConnection().close();
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            pool.close();
            throw new StoreException(reason(e), e);
        }
        try {
            Schema.migrate(pool);
            return new Database(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return switch (sql.getErrorCode()) {
                    case 90020 ->
                        "the data file is in use by another planbot; stop it, or use another folder with --data";
                    case 90028, 90030, 90048 ->
                        "the data file is damaged or not planbot's; restore it from a copy, or use another folder with --data";
                    default -> "the store cannot be opened: " + sql.getMessage();
                };
            }
        }
        return "the store cannot be opened: " + failure.getMessage();
    }

    public DataSource source() {
        return pool;
    }

    /** Whether the store answers within two seconds. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
