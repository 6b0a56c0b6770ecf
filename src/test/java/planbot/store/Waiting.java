package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the store still owes, for tests that wait for its end. */
public final class Waiting {
    private Waiting() {}

    /** Answers that were promised and not given. */
    public static long answers(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Rows.first(connection, "SELECT COUNT(*) FROM owed_answer", row -> row.getLong(1))
                    .orElseThrow();
        }
    }
}
