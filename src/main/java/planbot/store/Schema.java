package planbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of the store, brought up to this version. Those that a newer planbot has added to are left as they are, as long as
 * they say that this version can work with them.
 */
final class Schema {
    /** The newest of {@code db/migration}; each before it has the number after the last one's. */
    static final int VERSION = 13;

    private static final List<String> WHOLE = IntStream.rangeClosed(1, VERSION)
            .mapToObj(version -> version + " " + true)
            .toList();

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private Schema() {}

    /** @throws StoreException if a newer planbot has made them unfit for this one, or they cannot be brought up to date */
    static void bringUpToDate(DataSource pool) {
        if (!isWhole(pool)) {
            migrate(pool);
        }
    }

    /** Flyway reads every migration and asks the store two dozen times, which is a quarter of a start. */
    private static boolean isWhole(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Rows.select(
                            connection,
                            "SELECT \"version\", \"success\" FROM \"flyway_schema_history\" WHERE \"installed_rank\" > 0"
                                    + " ORDER BY \"installed_rank\"",
                            Schema::applied)
                    .equals(WHOLE);
        } catch (SQLException e) {
            // There are no tables yet; of anything else Flyway tells.
            return false;
        }
    }

    private static String applied(ResultSet row) throws SQLException {
        return row.getString(1) + " " + row.getBoolean(2);
    }

    private static void migrate(DataSource pool) {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns("*:future")
                .load();
        try {
            List<MigrationInfo> migrations = Arrays.asList(flyway.info().all());
            Optional<MigrationInfo> newer = last(migrations, MigrationState.FUTURE_SUCCESS);
            if (newer.isPresent() && oldest(pool) > number(known(migrations))) {
                throw newer(newer.get());
            }
            last(migrations, MigrationState.MISSING_SUCCESS).ifPresent(missing -> {
                throw newer(missing);
            });
            flyway.migrate();
            newer.ifPresent(one -> LOG.warn(
                    "a newer planbot has added to the store (its schema is version {}); this one works with it, too",
                    one.getVersion()));
        } catch (FlywayException | SQLException e) {
            throw new StoreException(
                    "the store's schema cannot be brought up to date: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static StoreException newer(MigrationInfo migration) {
        return new StoreException("the store was written by a newer planbot (its schema is version "
                + migration.getVersion()
                + "); use that version, or another folder with --data or another database with store.url");
    }

    private static Optional<MigrationInfo> last(List<MigrationInfo> migrations, MigrationState state) {
        return migrations.stream()
                .filter(migration -> migration.getState() == state)
                .reduce((one, later) -> later);
    }

    /** The newest that this version knows. */
    private static MigrationInfo known(List<MigrationInfo> migrations) {
        return migrations.stream()
                .filter(migration -> migration.getState().isResolved())
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static int number(MigrationInfo migration) {
        return Integer.parseInt(migration.getVersion().getVersion());
    }

    private static int oldest(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return Rows.first(connection, "SELECT oldest FROM compatibility", row -> row.getInt(1))
                    .orElse(Integer.MAX_VALUE);
        }
    }
}
