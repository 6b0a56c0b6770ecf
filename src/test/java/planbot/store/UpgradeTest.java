package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planbot.bot.PlanStore;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;

/** A store that was written when there was one plan alone goes on as the store of several. */
class UpgradeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("planbot");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target("3")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO revision VALUES (1, 'plan.v1.txt', 'abc', 5), (2, 'plan.v1.txt', 'def', 6)");
            for (int revision = 1; revision <= 2; revision++) {
                statement.execute(
                        "INSERT INTO task (revision, position, number, content, lead_known, cooperating_known,"
                                + " source_line, source_column) VALUES (" + revision
                                + ", 0, 1, '办好。', FALSE, FALSE, 1, 1)");
            }
            statement.execute("INSERT INTO subscription VALUES (1, '', 'feishu', 'chat', 'oc_1', 'k', 'daily 08:57',"
                    + " 'Asia/Shanghai', '', 30, 'FULL', 'SKIP', NULL, NULL, 'ZH', 'RUNNING', 0, '', NULL, 'b')");
            statement.execute("INSERT INTO mute (place_key, task, facts) VALUES ('k', 7, 'f'), ('other', 8, '')");
        }
    }

    @Test
    void every_revision_is_one_of_that_plan() {
        try (Database database = Database.inFolder(folder, new SimpleMeterRegistry())) {
            PlanStore store = new SqlPlanStore(database.source());
            Library newest = store.newest().orElseThrow();
            assertEquals(
                    new Revision(
                            2,
                            Instant.ofEpochMilli(6),
                            "planbot",
                            new Revision.Change(Revision.Kind.IMPORT, 0, 1, 0, 0)),
                    newest.revision());
            assertEquals("plan.v1", newest.main().key());
            assertEquals(
                    new Edition.Origin("plan.v1.txt", "def", Instant.ofEpochMilli(6)),
                    newest.main().origin());
            assertEquals(1, store.at(1).orElseThrow().main().number());
        }
    }

    @Test
    void a_store_with_every_migration_of_this_build_is_up_to_date() {
        Flyway flyway = Flyway.configure()
                .dataSource("jdbc:h2:mem:", null, null)
                .locations("classpath:db/migration")
                .load();
        assertEquals(
                IntStream.rangeClosed(1, Schema.VERSION)
                        .mapToObj(String::valueOf)
                        .toList(),
                Stream.of(flyway.info().all())
                        .map(migration -> String.valueOf(migration.getVersion()))
                        .toList());
    }

    @Test
    void a_store_that_lacks_one_gets_it() throws SQLException {
        for (String start : List.of("first", "second")) {
            try (Database database = Database.inFolder(folder, new SimpleMeterRegistry());
                    Connection connection = database.source().getConnection()) {
                assertEquals(
                        Schema.VERSION,
                        Rows.first(
                                        connection,
                                        "SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL",
                                        row -> row.getInt(1))
                                .orElseThrow(),
                        start);
            }
        }
    }

    @Test
    void a_migration_that_failed_is_told() throws SQLException {
        Database.inFolder(folder, new SimpleMeterRegistry()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("planbot"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '"
                    + Schema.VERSION + "'");
        }
        StoreException refused =
                assertThrows(StoreException.class, () -> Database.inFolder(folder, new SimpleMeterRegistry()));
        assertTrue(String.valueOf(refused.getMessage()).contains("cannot be brought up to date"), refused.getMessage());
    }

    @Test
    void a_subscription_is_about_that_plan() throws SQLException {
        try (Database database = Database.inFolder(folder, new SimpleMeterRegistry());
                Connection connection = database.source().getConnection()) {
            assertEquals(
                    List.of("plan.v1"),
                    Rows.select(connection, "SELECT plan FROM subscription", row -> row.getString(1)));
        }
    }

    @Test
    void what_was_muted_is_muted_of_that_plan() throws SQLException {
        for (int start = 0; start < 2; start++) {
            try (Database database = Database.inFolder(folder, new SimpleMeterRegistry());
                    Connection connection = database.source().getConnection()) {
                assertEquals(
                        List.of("k plan.v1 7 f", "other plan.v1 8 "),
                        Rows.select(
                                connection,
                                "SELECT * FROM muted ORDER BY place_key",
                                row -> row.getString("place_key") + " " + row.getString("plan") + " "
                                        + row.getInt("task") + " " + row.getString("facts")));
            }
        }
    }
}
