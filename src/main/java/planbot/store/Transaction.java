package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work that is done on the store as a whole or not at all. */
final class Transaction {
    /** How often work is tried again that another writer came in the way of. */
    private static final int TRIES = 20;

    /** What is done; it may be done again from its beginning. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Transaction() {}

    /**
     * Does the work in one transaction.
     *
     * @param failure what to say if it cannot be done
     * @throws StoreException if it cannot; nothing is written then
     */
    static <T> T of(DataSource source, String failure, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int attempt = 1; ; attempt++) {
                try {
                    T result = work.on(connection);
                    connection.commit();
                    return result;
                } catch (SQLException e) {
                    rollback(connection, e);
                    if (attempt == TRIES || !isRace(e)) {
                        throw e;
                    }
                } catch (RuntimeException e) {
                    rollback(connection, e);
                    throw e;
                }
            }
        } catch (SQLException e) {
            throw new StoreException(failure + ": " + e.getMessage(), e);
        }
    }

    /** A connection that is broken cannot even be rolled back: what broke it is what counts. */
    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** SQLSTATE class 23: another writer's row has the key; class 40: the store gave way to another writer. */
    private static boolean isRace(SQLException e) {
        for (SQLException cause = e; cause != null; cause = cause.getNextException()) {
            String state = cause.getSQLState();
            if (state != null && (state.startsWith("23") || state.startsWith("40"))) {
                return true;
            }
        }
        return false;
    }
}
