package planbot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What planbot holds after its start and after ever more questions, none of which was asked before. */
final class MemoryBench {
    private static final int STEPS = 10;
    private static final int STEP = 100_000;

    private MemoryBench() {}

    static void run(Path folder, Report report) throws IOException {
        Table table = report.table("Resident memory", "RSS MiB");
        try (Server planbot = Server.start(
                folder.resolve("memory.log"), environment -> {}, Checkout.here().planbot(folder.resolve("memory")))) {
            planbot.settle();
            table.row("after the start", planbot.resident() >> 20);
            Load load = new Load(planbot.port(), new Requests(new SlashCommands(Variety.NEW)));
            for (int i = 1; i <= STEPS; i++) {
                load.run(STEP);
                planbot.settle();
                table.row(String.format(Locale.ROOT, "%,d questions", i * STEP), planbot.resident() >> 20);
            }
        }
    }
}
