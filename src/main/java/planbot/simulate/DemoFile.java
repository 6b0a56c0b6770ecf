package planbot.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the demo's channels, so that their secrets stand in one place. */
final class DemoFile {
    private DemoFile() {}

    static Account channel(Path file, String name) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Map<String, String> options = new HashMap<>();
            section(section(root, "channels"), name)
                    .forEach((key, value) -> options.put(String.valueOf(key), String.valueOf(value)));
            if (options.isEmpty()) {
                throw new UsageException(file + " has no channel " + name);
            }
            return new Account(options);
        } catch (IOException | YAMLException e) {
            throw new UsageException(file + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<?, ?> section(Object node, String key) {
        Object section = node instanceof Map<?, ?> map ? map.get(key) : null;
        return section instanceof Map<?, ?> map ? map : Map.of();
    }
}
