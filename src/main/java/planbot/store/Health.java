package planbot.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.StoreHealth;

/** Takes the store for away from the first work that does not reach it until a probe does. */
public final class Health implements StoreHealth {
    static final String READ_ONLY = "25006";

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", READ_ONLY);

    private final BooleanSupplier answers;
    private volatile boolean away;

    /** @param answers asks the store; may block */
    Health(BooleanSupplier answers) {
        this.answers = answers;
    }

    @Override
    public boolean away() {
        return away;
    }

    /** Looks at a failure: whether it tells that the store is not there. */
    void failed(SQLException failure) {
        if (isAway(failure)) {
            begin(failure);
        }
    }

    private synchronized void begin(SQLException failure) {
        if (!away) {
            away = true;
            LOG.warn(
                    "the store does not answer ({}): questions are answered, progress and subscriptions cannot be changed"
                            + " until it is back",
                    failure.getMessage());
        }
    }

    /** Whether the store can be used; asks it where it was away. Blocks for a few seconds at most. */
    public boolean probe() {
        if (away && answers.getAsBoolean()) {
            end();
        }
        return !away;
    }

    private synchronized void end() {
        if (away) {
            away = false;
            LOG.info("the store answers again");
        }
    }

    /**
     * SQLSTATE class 08: no connection; 57P01 to 57P03: the server stops, has crashed, or does not take connections yet; 53300: it
     * takes no more of them; 25006: it is there, but may only be read.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error codes</a>
     */
    static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || AWAY.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
