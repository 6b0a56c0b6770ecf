package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planbot.bot.Audit;
import planbot.bot.PlanStore;
import planbot.plan.Library;
import planbot.plan.Plan;

/** The kit against H2 on disk, and what only a database can do wrong. */
class SqlPlanStoreTest extends PlanStoreKit {
    @TempDir
    private Path folder;

    private final List<Database> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    private Database database() {
        Database database = Database.inFolder(folder, new SimpleMeterRegistry());
        open.add(database);
        return database;
    }

    @Override
    PlanStore store() {
        return new SqlPlanStore(database().source());
    }

    @Test
    void a_later_start_finds_what_an_earlier_one_wrote() {
        Plan plan = new RandomPlans(7).next();
        Library written = add(store(), plan);
        open.forEach(Database::close);
        assertEquals(written, store().newest().orElseThrow());
    }

    @Test
    void the_folder_holds_one_file_after_a_stop_and_no_trace_of_what_failed() throws Exception {
        try (Connection connection = database().source().getConnection()) {
            assertThrows(SQLException.class, () -> connection.prepareStatement("SELECT 'my words' FROM nowhere"));
        }
        open.forEach(Database::close);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("planbot.mv.db"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void a_failure_at_any_statement_leaves_the_old_revision_whole() {
        Database database = database();
        PlanStore sound = new SqlPlanStore(database.source());
        RandomPlans plans = new RandomPlans(11);
        Plan old = plans.next();
        Library before = add(sound, old);
        Plan other = plans.next();
        boolean failed = true;
        for (int statement = 1; failed; statement++) {
            AtomicInteger left = new AtomicInteger(statement);
            try {
                new SqlPlanStore(failing(database.source(), left))
                        .add(draft(2), List.of(edition("new", other)), 1, entry("x"));
                failed = false;
                assertTrue(statement > 8, "an import takes more statements than " + statement);
            } catch (StoreException e) {
                assertEquals(before, sound.newest().orElseThrow());
            }
        }
    }

    @Test
    void an_import_is_in_the_audit_log() throws SQLException {
        Database database = database();
        add(new SqlPlanStore(database.source()), new RandomPlans(3).next());
        new SqlAudit(database.source()).record(new Audit.Entry(Instant.EPOCH, "someone", "did", "it"));
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT actor, action, detail FROM audit ORDER BY id")) {
            rows.next();
            assertEquals(
                    "wecom:someone reload p", rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            rows.next();
            assertEquals("someone did it", rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
        }
    }

    @Test
    void a_file_that_a_newer_planbot_has_made_unfit_is_refused() throws SQLException {
        database().close();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("planbot"));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                        "checksum", "installed_by", "installed_on", "execution_time", "success")
                    VALUES (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, 'x', CURRENT_TIMESTAMP, 1, TRUE)""");
            statement.execute("UPDATE compatibility SET oldest = 99");
        }
        StoreException refused = assertThrows(StoreException.class, this::database);
        assertTrue(String.valueOf(refused.getMessage()).contains("newer planbot"), refused.getMessage());
    }

    @Test
    void a_file_in_use_is_refused() throws IOException {
        database().close();
        try (FileChannel file = FileChannel.open(folder.resolve("planbot.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertTrue(lock.isValid());
            StoreException refused = assertThrows(StoreException.class, this::database);
            assertTrue(String.valueOf(refused.getMessage()).contains("in use"), refused.getMessage());
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StoreException refused = assertThrows(
                StoreException.class, () -> Database.inFolder(file.resolve("data"), new SimpleMeterRegistry()));
        assertTrue(String.valueOf(refused.getMessage()).contains("--data"), refused.getMessage());
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.writeString(folder.resolve("planbot.mv.db"), "this is not a database, only text".repeat(500));
        StoreException refused = assertThrows(StoreException.class, this::database);
        assertTrue(String.valueOf(refused.getMessage()).contains("--data"), refused.getMessage());
    }

    @Test
    void a_closed_store_does_not_answer() {
        Database database = database();
        assertTrue(database.answers());
        database.close();
        assertTrue(!database.answers());
    }

    /** A source whose connections fail at the n-th statement they prepare. */
    private static DataSource failing(DataSource sound, AtomicInteger left) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(sound, arguments);
                    return result instanceof Connection connection ? failing(connection, left) : result;
                });
    }

    private static Connection failing(Connection sound, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && left.decrementAndGet() == 0) {
                        throw new SQLException("pulled the plug");
                    }
                    try {
                        return method.invoke(sound, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
