package planbot.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbox;
import planbot.follow.Signal;

/** The pool of connections to the store, its schema brought up to date. Opening blocks; so does every use. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final Health health;
    /** The server that other instances may share; null where the store is this process's alone. */
    private final @Nullable DataSource server;
    /** The messages of the one process that has the file. */
    private @Nullable JournaledInbox journaled;

    private Database(HikariDataSource pool, @Nullable DataSource server) {
        this.pool = pool;
        this.health = new Health(this::answers);
        this.server = server;
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
        // CACHE_SIZE, in KB: answers come from memory, and few pages are read again; many that are kept make
        // collections of garbage long.
        // TRACE_LEVEL_FILE=0: what fails is told to the log, and H2 writes no file of its own with rows in it.
        String options = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;CACHE_SIZE=256;TRACE_LEVEL_FILE=0";
        Database database = open("jdbc:h2:file:" + absolute.resolve("planbot") + options, meters);
        try {
            database.journaled = JournaledInbox.open(absolute, new SqlInbox(database.pool));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Opens a store on a PostgreSQL server.
     *
     * @throws StoreException if it cannot be reached, does not let planbot in, or is of a newer planbot
     */
    public static Database onServer(Server server, MeterRegistry meters) {
        return onServer(server, meters, Duration.ZERO);
    }

    /**
     * The same, with patience for a server that is not there yet. Blocks as long.
     *
     * @throws StoreException as {@link #onServer(Server, MeterRegistry)}
     */
    public static Database onServer(Server server, MeterRegistry meters, Duration patience) {
        try {
            DataSource alone = server.source(Duration.ZERO);
            new Reaching(server, alone).within(patience);
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(server.source(LONGEST_STATEMENT));
            pool.setMaximumPoolSize(server.connections());
            pool.setConnectionTimeout(2_500);
            pool.setValidationTimeout(1_000);
            Database database = new Database(pool, alone);
            database.open(alone, meters);
            return database;
        } catch (StoreException e) {
            throw new StoreException(server + ": " + e.getMessage(), e);
        }
    }

    /** @throws StoreException as {@link #inFolder} */
    public static Database open(String url, MeterRegistry meters) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(5_000);
        Database database = new Database(pool, null);
        database.open(pool, meters);
        return database;
    }

    private void open(DataSource migrating, MeterRegistry meters) {
        pool.setPoolName("planbot");
        pool.setMinimumIdle(1);
        pool.setAutoCommit(true);
        pool.setMetricRegistry(meters);
        pool.setExceptionOverride(new Broken(
                () -> pool.getHikariPoolMXBean().softEvictConnections(),
                server == null ? failure -> {} : health::failed));
        try {
            pool.getConnection().close();
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            pool.close();
            throw new StoreException(reason(e), e);
        }
        try {
            Schema.bringUpToDate(migrating);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    static String reason(Throwable failure) {
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

    /** Where it is shared, one whose connections fail at once while the store is away. */
    public DataSource source() {
        return server == null ? pool : new WatchedSource(pool, health);
    }

    /** Whether a shared store is away. */
    public Health health() {
        return health;
    }

    /** What other instances tell of; empty where the store is this process's alone. */
    public Optional<Signal> signal() {
        return Optional.ofNullable(server).map(ServerSignal::new);
    }

    /** The record of messages. */
    public Inbox inbox() {
        return journaled == null ? new SqlInbox(source()) : journaled;
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
        try {
            if (journaled != null) {
                journaled.close();
            }
        } finally {
            pool.close();
        }
    }
}
