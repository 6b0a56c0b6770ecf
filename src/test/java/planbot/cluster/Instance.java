package planbot.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.kill.Fans;
import planbot.kill.Victim;

/** One of several planbots: runs, or was killed. Safe for many threads. */
final class Instance {
    private final Victim victim;
    private final int everySeconds;
    private @Nullable Process process;
    private volatile @Nullable String address;

    Instance(Path folder, String fake, Path seeds, String store, int everySeconds) throws Exception {
        Files.createDirectories(folder);
        this.victim = Victim.onServer(folder, fake, seeds, store);
        this.everySeconds = everySeconds;
    }

    /** Starts it, and returns when it takes messages. */
    synchronized void start(List<Fans.Fan> fans) throws Exception {
        Process started = victim.start(fans, everySeconds);
        process = started;
        victim.awaitStart(started);
        String said = victim.address().toString();
        address = said.substring(0, said.length() - 1);
    }

    /** Where it listens; null while it does not. */
    @Nullable
    String address() {
        return address;
    }

    synchronized void kill() throws Exception {
        address = null;
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Ends it as an operator would. */
    synchronized void stop() throws Exception {
        address = null;
        if (process != null) {
            Victim.stop(process);
        }
    }

    /** What it said last, for a failure's report. */
    String log() {
        return victim.log();
    }
}
