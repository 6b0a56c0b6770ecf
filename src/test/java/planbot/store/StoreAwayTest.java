package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planbot.bot.Audit;
import planbot.follow.Topic;
import planbot.reload.World;

/** A PostgreSQL that is stopped, and started again on the same data. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoreAwayTest {
    private static final Audit.Entry ENTRY = new Audit.Entry(World.NOW, "feishu:boss", "change", "");
    /** Each probe waits for a connection for some seconds. */
    private static final int MOST_PROBES = 30;

    @TempDir
    private Path folder;

    private int port;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        if (port == 0) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
        }
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    private Server server() {
        return new Server("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres", "", "");
    }

    private static boolean isBack(Health health) {
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (health.probe()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void the_first_work_that_fails_tells_that_it_is_away_and_a_probe_that_it_is_back() throws Exception {
        try (Database database = Database.onServer(server(), new SimpleMeterRegistry())) {
            SqlReports reports = new SqlReports(database.source());
            reports.add(ChangesKit.report(1), ENTRY);
            assertFalse(database.health().away());
            stop();
            assertThrows(StoreException.class, () -> reports.after(0));
            assertTrue(database.health().away());
            assertFalse(database.health().probe());
            String refused = String.valueOf(
                    assertThrows(StoreException.class, () -> reports.after(0)).getMessage());
            assertTrue(refused.endsWith("the store does not answer"), refused);

            start();
            assertTrue(isBack(database.health()));
            assertFalse(database.health().away());
            assertEquals(1, reports.after(0).size());
            assertEquals(2, reports.add(ChangesKit.report(2), ENTRY).id());
        }
    }

    @Test
    void instances_follow_each_other_again_when_it_is_back() throws Exception {
        World files = new World();
        try (Peer here = new Peer(server(), files);
                Peer there = new Peer(server(), files).start()) {
            stop();
            assertThrows(StoreException.class, () -> here.reports.add(ChangesKit.report(1), ENTRY));
            assertEquals(1, there.shelves.current().revision().number());
            start();
            assertTrue(isBack(here.database.health()));
            here.reports.add(ChangesKit.report(1), ENTRY);
            assertEquals(Topic.REPORTS, there.followed.take());
            assertEquals(Set.of(1), there.shelves.current().main().progress().tasks());
            assertFalse(there.database.health().away());
        }
    }

    @Test
    void one_that_may_only_be_read_is_away_until_it_takes_writes() throws Exception {
        try (Database database = Database.onServer(server(), new SimpleMeterRegistry())) {
            SqlReports reports = new SqlReports(database.source());
            reports.add(ChangesKit.report(1), ENTRY);
            onlyRead("on");
            assertThrows(StoreException.class, () -> writeForEver(reports));
            assertTrue(database.health().away());
            assertFalse(database.health().probe(), "it answers, and cannot be written");
            onlyRead("off");
            assertTrue(isBack(database.health()));
            reports.add(ChangesKit.report(2), ENTRY);
        }
    }

    @Test
    void one_that_takes_no_more_connections_is_away() throws Exception {
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE ROLE planbot LOGIN");
            statement.execute("CREATE DATABASE planbot OWNER planbot");
            Server crowded = new Server("jdbc:postgresql://localhost:" + port + "/planbot?user=planbot", "", "");
            try (Database database = Database.onServer(crowded, new SimpleMeterRegistry())) {
                SqlReports reports = new SqlReports(database.source());
                statement.execute("ALTER ROLE planbot CONNECTION LIMIT 0");
                statement.execute(
                        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = 'planbot'");
                assertThrows(StoreException.class, () -> reports.after(0));
                assertFalse(database.health().probe());
                statement.execute("ALTER ROLE planbot CONNECTION LIMIT 20");
                assertTrue(isBack(database.health()));
                assertEquals(0, reports.after(0).size());
            }
        }
    }

    /** Until it is refused: sessions that are open learn of a new setting in a moment. */
    private static void writeForEver(SqlReports reports) {
        while (true) {
            reports.add(ChangesKit.report(2), ENTRY);
        }
    }

    /** As a server that only repeats another's data, or no longer. */
    private void onlyRead(String onOrOff) throws SQLException {
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE");
            statement.execute("ALTER SYSTEM SET default_transaction_read_only = " + onOrOff);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @Test
    void a_start_waits_for_it() throws Exception {
        stop();
        CompletableFuture<Database> opening = CompletableFuture.supplyAsync(
                () -> Database.onServer(server(), new SimpleMeterRegistry(), Duration.ofMinutes(2)));
        start();
        try (Database database = opening.get(2, TimeUnit.MINUTES)) {
            assertTrue(database.answers());
        }
    }

    @Test
    void a_start_does_not_wait_where_it_is_not_let_in() {
        Server nobody =
                new Server("jdbc:postgresql://localhost:" + port + "/nothing?user=postgres&password=hunter2", "", "");
        String told = String.valueOf(assertThrows(
                        StoreException.class,
                        () -> Database.onServer(nobody, new SimpleMeterRegistry(), Duration.ofHours(1)))
                .getMessage());
        assertTrue(told.contains("\"nothing\" does not exist"), told);
        assertFalse(told.contains("hunter2"), told);
    }
}
