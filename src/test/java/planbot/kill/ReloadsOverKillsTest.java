package planbot.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Some rounds of what {@code scripts/kill-test --reload} does for longer. */
class ReloadsOverKillsTest {
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_killed_reload_is_before_or_after_and_its_changes_are_told_once() throws Exception {
        String found = new ReloadKillTest(folder, new Random(4711), ROUNDS).run();

        assertTrue(found.startsWith(ROUNDS + " rounds"), found);
    }
}
