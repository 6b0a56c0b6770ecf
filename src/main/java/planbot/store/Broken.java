package planbot.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.function.Consumer;

/**
 * Takes connections out of the pool that are of no use any more, where the pool cannot know. H2 closes the database for all of them
 * when its file cannot be written, as on a full disk; the first fresh connection opens it again. A PostgreSQL server that may only be
 * read from now on keeps them all open.
 */
final class Broken implements SQLExceptionOverride {

    private final Runnable dropOthers;
    private final Consumer<SQLException> seen;

    /** @param seen told of each failure of a statement */
    Broken(Runnable dropOthers, Consumer<SQLException> seen) {
        this.dropOthers = dropOthers;
        this.seen = seen;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        seen.accept(failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean readOnly = cause instanceof SQLException sql && Health.READ_ONLY.equals(sql.getSQLState());
            if (readOnly || cause instanceof IOException || cause instanceof SQLNonTransientConnectionException) {
                dropOthers.run();
                return Override.MUST_EVICT;
            }
        }
        return Override.CONTINUE_EVICT;
    }
}
