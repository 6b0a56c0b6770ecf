package planbot.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Some rounds of what {@code scripts/kill-test} does for longer. */
class DigestsOverKillsTest {
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nothing_is_lost_and_nothing_doubled_that_has_a_key() throws Exception {
        Books books = new KillTest(folder, new Random(4711), ROUNDS).run();

        assertTrue(books.areBalanced(), () -> books.summary(ROUNDS) + " " + books.details());
    }
}
