package planbot.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL for all tests of a process, with a database for each that asks. It need not survive a failure of the machine,
 * so that it waits for no disk.
 */
public final class Postgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static final class Running {
        private static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Has the tables, so that a copy of it needs no migrations. */
    private static final class Template {
        private static final String NAME = made();

        private static String made() {
            String name = "template_of_planbot";
            create(name, "template1");
            Database.onServer(server(name), new SimpleMeterRegistry()).close();
            return name;
        }
    }

    private static Server server(String name) {
        return new Server(Running.SERVER.getJdbcUrl("postgres", name), "", "");
    }

    /** A database of its own without any table. */
    public static Server empty() {
        return server(create("planbot" + DATABASES.incrementAndGet(), "template1"));
    }

    private static String create(String name, String template) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty store in a database of its own. */
    public static Database store() {
        String name = create("planbot" + DATABASES.incrementAndGet(), Template.NAME);
        return Database.onServer(server(name), new SimpleMeterRegistry());
    }
}
