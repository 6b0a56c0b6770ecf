package planbot;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsException;
import planbot.conf.SettingsReader;
import planbot.run.Flags;
import planbot.run.Logs;
import planbot.run.StartException;
import planbot.store.Database;
import planbot.store.StoreCopy;
import planbot.store.StoreException;

/** Moves what the H2 file of a data folder holds into an empty PostgreSQL database. */
public final class MigrateStore {
    private static final String USAGE = """
            usage: scripts/migrate-store [--data DIR] [--conf FILE] --store jdbc:postgresql://HOST/DATABASE
              Copies the H2 file of the data folder into an empty PostgreSQL database, and compares every row. The file keeps its rows.
              Stop planbot first. User and password: store.user and PLANBOT_STORE_PASSWORD, or in the address.""";

    private static final Duration TO_REACH_IT = Duration.ofSeconds(5);

    private MigrateStore() {}

    public static void main(String[] arguments) {
        try {
            Flags flags = Flags.parse(arguments);
            if (flags.wish() == Flags.Wish.HELP) {
                System.out.println(USAGE);
                return;
            }
            move(new SettingsReader(Connections.PLATFORMS, System.getenv(), flags.overrides(), Mode.SERVICE)
                    .read(flags.conf()));
        } catch (Flags.UsageException | SettingsException | StartException | StoreException e) {
            System.err.println("planbot: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void move(Settings settings) {
        Logs.configure(settings.logging());
        Path data = settings.files().data();
        if (settings.store() == null) {
            throw new StartException(USAGE);
        }
        if (!Files.exists(data.resolve("planbot.mv.db"))) {
            throw new StartException(
                    "there is no data file in " + data.toAbsolutePath() + "; name its folder with --data");
        }
        try (Database from = Database.inFolder(data, new SimpleMeterRegistry());
                Database to = Service.onServer(settings.store(), new SimpleMeterRegistry(), TO_REACH_IT)) {
            List<StoreCopy.Copied> copied = StoreCopy.copy(from, to);
            long rows = copied.stream().mapToLong(StoreCopy.Copied::rows).sum();
            copied.forEach(table -> System.out.printf("%-20s %d%n", table.table(), table.rows()));
            System.out.println(
                    "copied and compared: " + rows + " rows of " + copied.size()
                            + " tables. Set store.url (PLANBOT_STORE_URL) and start planbot; keep the data folder until you are content.");
        }
    }
}
