package planbot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** From java's start, with the data in the store, to the first right answer. */
final class StartBench {
    private static final String QUESTION = "发改委、经信委共同牵头，科委配合的那个";
    private static final String ANSWER = "的任务共1项";

    private StartBench() {}

    static void run(Path folder, int starts, Report report) throws IOException {
        started(folder);
        List<Duration> told = new ArrayList<>();
        List<Duration> answered = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            Times times = started(folder);
            told.add(times.told());
            answered.add(times.answered());
        }
        Collections.sort(told);
        Collections.sort(answered);
        Table table = report.table("Start, " + starts + " times", "address ms", "answer ms");
        table.row(
                "median",
                told.get(starts / 2).toMillis(),
                answered.get(starts / 2).toMillis());
        table.row(
                "worst",
                told.get(starts - 1).toMillis(),
                answered.get(starts - 1).toMillis());
    }

    /** How long after java's start its address was printed, and a signed Slack command was answered. */
    private record Times(Duration told, Duration answered) {}

    private static Times started(Path folder) throws IOException {
        Traffic commands = new SlashCommands(number -> QUESTION);
        try (Server planbot = Server.start(
                folder.resolve("start.log"), environment -> {}, Checkout.here().planbot(folder.resolve("start")))) {
            Instant told = Instant.now();
            // Signed now: planbot answers no message that was sent before it started.
            String answer = planbot.answer(commands.request(0));
            Instant answered = Instant.now();
            if (!answer.contains(ANSWER)) {
                throw new IOException("not the right answer: " + answer);
            }
            return new Times(Duration.between(planbot.began(), told), Duration.between(planbot.began(), answered));
        }
    }
}
