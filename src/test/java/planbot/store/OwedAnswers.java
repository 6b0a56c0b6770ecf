package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What is owed on a store, for tests that wait for its end. */
public final class OwedAnswers {
    private OwedAnswers() {}

    /** Answers that were promised and not given. */
    public static long count(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Rows.first(connection, "SELECT COUNT(*) FROM owed_answer", row -> row.getLong(1))
                    .orElseThrow();
        }
    }
}
