package planbot.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An H2 file. */
final class OnDisk extends FreshStore {
    private @Nullable Path folder;

    @Override
    Database open() throws Exception {
        folder = Files.createTempDirectory("planbot-store");
        return Database.inFolder(folder, new SimpleMeterRegistry());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        super.afterEach(context);
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
