package planbot.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.function.Consumer;

/**
 * Takes connections out of the pool that are of no use any more. H2 closes the database for all of them when its file cannot be
 * written, as on a full disk, and says so by codes that the pool does not know; the first fresh connection opens it again.
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
            if (cause instanceof IOException || cause instanceof SQLNonTransientConnectionException) {
                dropOthers.run();
                return Override.MUST_EVICT;
            }
        }
        return Override.CONTINUE_EVICT;
    }
}
