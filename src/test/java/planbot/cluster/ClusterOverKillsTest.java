package planbot.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Some rounds of what {@code scripts/cluster-test} does for longer. */
class ClusterOverKillsTest {
    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void every_message_is_answered_and_every_digest_sent_once() throws Exception {
        ClusterTest.Outcome outcome = new ClusterTest(folder, new Random(2016), ROUNDS).run();

        assertTrue(outcome.isBalanced(), () -> String.join("\n", outcome.lines()));
    }
}
