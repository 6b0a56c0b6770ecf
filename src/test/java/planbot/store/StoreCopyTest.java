package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.bot.Audit;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;

class StoreCopyTest {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "someone", "did", "it");

    @TempDir
    private Path folder;

    private Database file = Database.open("jdbc:h2:mem:", new SimpleMeterRegistry());
    private Database server = file;

    @BeforeEach
    void open() {
        file.close();
        file = Database.inFolder(folder, new SimpleMeterRegistry());
        server = Postgres.store();
    }

    @AfterEach
    void close() {
        file.close();
        server.close();
    }

    /** A plan, its revision, subscriptions and digests in every state, as random steps leave them. */
    private Library fill(int seed) {
        new RandomSteps(seed, new SqlSubscriptions(file.source()), new SqlOutbox(file.source())).take(500);
        Edition edition = new Edition(
                0, "plan", new Edition.Origin("plan.txt", "abc", Instant.EPOCH), new RandomPlans(seed).next());
        Revision first =
                new Revision(0, Instant.EPOCH, "planbot", new Revision.Change(Revision.Kind.IMPORT, 0, 1, 0, 0));
        return new SqlPlanStore(file.source())
                .add(first, List.of(edition), 0, ENTRY)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void what_is_copied_is_what_was_there(int seed) {
        Library library = fill(seed);
        List<StoreCopy.Copied> copied = StoreCopy.copy(file, server);
        assertTrue(copied.stream().filter(table -> table.rows() > 0).count() > 8, copied.toString());
        assertEquals(library, new SqlPlanStore(server.source()).newest().orElseThrow());
        assertEquals(
                new SqlSubscriptions(file.source()).after(0, 1_000),
                new SqlSubscriptions(server.source()).after(0, 1_000));
        assertEquals(new SqlOutbox(file.source()).counts(), new SqlOutbox(server.source()).counts());
    }

    @Test
    void the_database_numbers_on_from_where_the_file_was() throws SQLException {
        fill(4);
        StoreCopy.copy(file, server);
        new SqlAudit(file.source()).record(ENTRY);
        new SqlAudit(server.source()).record(ENTRY);
        assertEquals(newest(file), newest(server));
    }

    private static long newest(Database database) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return Rows.first(connection, "SELECT MAX(id) FROM audit", row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    @Test
    void every_table_is_copied_but_those_of_the_schema_and_the_instances() throws SQLException {
        try (Connection here = file.source().getConnection();
                Connection there = server.source().getConnection()) {
            Set<String> tables = new TreeSet<>(Rows.select(
                    there,
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
                    row -> row.getString(1)));
            tables.removeAll(Set.of("flyway_schema_history", "compatibility", "change", "lease", "lane"));
            assertEquals(
                    tables,
                    new TreeSet<>(Table.all(here).stream().map(Table::name).toList()));
        }
    }

    @Test
    void a_database_that_holds_something_is_left_as_it_is() {
        fill(5);
        new SqlAudit(server.source()).record(ENTRY);
        String told = String.valueOf(assertThrows(StoreException.class, () -> StoreCopy.copy(file, server))
                .getMessage());
        assertTrue(told.contains("audit") && told.contains("empty"), told);
        assertTrue(new SqlPlanStore(server.source()).newest().isEmpty());
    }

    @Test
    void a_row_that_the_server_does_not_take_leaves_nothing_there() throws SQLException {
        fill(6);
        try (Connection connection = file.source().getConnection()) {
            Rows.update(
                    connection, "INSERT INTO audit (at, actor, action, detail) VALUES (0, 'someone', 'did', CHAR(0))");
        }
        assertThrows(StoreException.class, () -> StoreCopy.copy(file, server));
        assertTrue(new SqlPlanStore(server.source()).newest().isEmpty());
    }
}
