package planbot.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

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
