package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Owed;

class PostgresTest {

    @Test
    void a_store_on_a_server_is_opened_and_opened_again() {
        Server server = Postgres.empty();
        try (Database first = Database.onServer(server, new SimpleMeterRegistry());
                Database second = Database.onServer(server, new SimpleMeterRegistry())) {
            assertTrue(first.answers() && second.answers());
        }
    }

    @Test
    void what_cannot_be_written_is_not_told() {
        Inbound message =
                new Inbound("toy", "1", "toy:1", Inbound.Caller.claimed("toy", "me"), "my words", Instant.EPOCH);
        Inbox.Entry refused = new Inbox.Entry(null, new Owed(message, "hunter2", Owed.Kind.QUESTION), null);
        Inbox.Round round = new Inbox.Round(List.of(refused), List.of(), List.of(), List.of(), List.of());
        Inbox.Lease lease = new Inbox.Lease("me", Instant.EPOCH);
        try (Database database = Postgres.store()) {
            Inbox inbox = new SqlInbox(database.source());
            Throwable failure = assertThrows(StoreException.class, () -> inbox.write(round, lease, Instant.EPOCH));
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                String told = String.valueOf(cause.getMessage());
                assertFalse(told.contains("hunter2") || told.contains("my words"), told);
            }
        }
    }

    @Test
    void a_character_that_the_server_does_not_keep_is_replaced() throws SQLException {
        try (Database database = Postgres.store();
                Connection connection = database.source().getConnection()) {
            new SqlAudit(database.source()).record(new Audit.Entry(Instant.EPOCH, "someone", "did", "a\0b"));
            assertEquals(
                    Optional.of("a\uFFFDb"),
                    Rows.first(connection, "SELECT detail FROM audit", row -> row.getString(1)));
        }
    }

    @Test
    void an_address_that_is_none_is_told_without_its_password() {
        Server wrong = new Server("jdbc:postgresql://db:port/planbot?password=hunter2", "", "");
        String told = String.valueOf(
                assertThrows(StoreException.class, () -> Database.onServer(wrong, new SimpleMeterRegistry()))
                        .getMessage());
        assertTrue(told.startsWith("jdbc:postgresql://db:port/planbot: is no address"), told);
        assertFalse(told.contains("hunter2"), told);
    }

    @Test
    void one_that_is_not_there_is_named_without_its_password() {
        Server nowhere = new Server("jdbc:postgresql://127.0.0.1:1/planbot?user=me&password=hunter2", "", "");
        String told = String.valueOf(
                assertThrows(StoreException.class, () -> Database.onServer(nowhere, new SimpleMeterRegistry()))
                        .getMessage());
        assertTrue(told.startsWith("jdbc:postgresql://127.0.0.1:1/planbot: "), told);
        assertFalse(told.contains("hunter2"), told);
    }
}
