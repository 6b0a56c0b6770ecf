package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import planbot.bot.Audit;

/** An empty store for each test. */
abstract class FreshStore implements BeforeEachCallback, AfterEachCallback {
    private @Nullable Database database;

    abstract Database open() throws Exception;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        database = open();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (database != null) {
            database.close();
        }
    }

    Database database() {
        if (database == null) {
            throw new IllegalStateException("no test runs");
        }
        return database;
    }

    DataSource source() {
        return database().source();
    }

    /** What is in the audit log, in order. */
    List<Audit.Entry> audited() {
        try (Connection connection = source().getConnection()) {
            return Rows.select(
                    connection,
                    "SELECT * FROM audit ORDER BY id",
                    row -> new Audit.Entry(
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("actor"),
                            row.getString("action"),
                            row.getString("detail")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
