package planbot.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of the store, brought up to this version. */
final class Schema {
    private Schema() {}

    /** @throws StoreException if it is of a newer planbot, or cannot be brought up to date */
    static void migrate(DataSource pool) {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            for (MigrationInfo info : flyway.info().all()) {
                if (info.getState() == MigrationState.FUTURE_SUCCESS
                        || info.getState() == MigrationState.MISSING_SUCCESS) {
                    throw new StoreException("the store was written by a newer planbot (its schema is version "
                            + info.getVersion()
                            + "); use that version, or another folder with --data or another database with store.url");
                }
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "the store's schema cannot be brought up to date: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }
}
