package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planbot.bot.Inbox;

/** This version beside a newer one on the same PostgreSQL, whose migration has already run. */
class RollingUpgradeTest {
    private static final String ADDITIVE = """
            ALTER TABLE seen_message ADD COLUMN IF NOT EXISTS remark VARCHAR DEFAULT '' NOT NULL;
            CREATE TABLE IF NOT EXISTS something_new (id BIGINT PRIMARY KEY);""";

    @TempDir
    private Path newer;

    private final Server server = Postgres.empty();

    private Database open() {
        return Database.onServer(server, new SimpleMeterRegistry());
    }

    private void migratedByNewer(String script) throws Exception {
        Files.writeString(newer.resolve("V9000__of_a_newer_version.sql"), script);
        Flyway.configure()
                .dataSource(server.url(), null, null)
                .locations("classpath:db/migration", "filesystem:" + newer)
                .load()
                .migrate();
    }

    /** The messages that are new to the record. */
    private static List<String> taken(Database database, String... ids) {
        List<Inbox.Entry> entries =
                Stream.of(ids).map(id -> new Inbox.Entry(id, null, null)).toList();
        List<Inbox.Found> found = new SqlInbox(database.source())
                .write(
                        new Inbox.Round(entries, List.of(), List.of(), List.of(), List.of()),
                        new Inbox.Lease("a", Instant.EPOCH.plusSeconds(10)),
                        Instant.EPOCH);
        return IntStream.range(0, ids.length)
                .filter(i -> found.get(i).state() == Inbox.State.FIRST)
                .mapToObj(i -> ids[i])
                .toList();
    }

    @Test
    void what_runs_goes_on_across_an_additive_migration_and_starts_again_after_it() throws Exception {
        try (Database running = open()) {
            assertEquals(List.of("a"), taken(running, "a"));
            migratedByNewer(ADDITIVE);
            assertEquals(List.of("b"), taken(running, "a", "b"));
            try (Database started = open()) {
                assertEquals(List.of("c"), taken(started, "a", "b", "c"));
            }
        }
    }

    @Test
    void a_migration_that_takes_something_away_stops_what_needs_it() throws Exception {
        open().close();
        migratedByNewer("UPDATE compatibility SET oldest = 9000;");
        String told =
                String.valueOf(assertThrows(StoreException.class, this::open).getMessage());
        assertTrue(told.contains("newer planbot (its schema is version 9000)"), told);
    }

    @Test
    void newer_tables_that_do_not_say_whether_this_version_can_work_with_them_are_left_alone() throws Exception {
        open().close();
        migratedByNewer(ADDITIVE);
        try (Database database = open();
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM compatibility");
        }
        assertThrows(StoreException.class, this::open);
    }
}
