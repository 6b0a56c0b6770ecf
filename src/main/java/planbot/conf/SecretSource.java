package planbot.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.platform.Secret;

/** Fetches secrets from the environment or from files; one in the configuration itself is an error unless the mode allows it. */
final class SecretSource {
    private final Map<String, String> environment;
    private final Mode mode;
    private final Problems problems;

    SecretSource(Map<String, String> environment, Mode mode, Problems problems) {
        this.environment = environment;
        this.mode = mode;
        this.problems = problems;
    }

    /** The secret, or null where its variable is not set; {@code {env: NAME}} and {@code {file: PATH}} say where it is. */
    @Nullable
    Secret read(Section section, String key, String variable) {
        if (section.isScalar(key)) {
            Secret literal = mode.literal(String.valueOf(section.text(key))).orElse(null);
            if (literal == null) {
                section.problem(
                        key,
                        "must not be written into the file: use {env: NAME} or {file: PATH}, and change the secret");
            }
            return literal;
        }
        Section source = section.section(key);
        String file = source.text("file");
        String named = source.text("env");
        source.close();
        if (file != null) {
            return ofFile(section, key, Path.of(file));
        }
        String value = environment.get(named == null ? variable : named);
        return value == null || value.isBlank() ? null : new Secret(value.strip());
    }

    String variable(Section section, String key, String fallback) {
        String named = section.section(key).text("env");
        return named == null ? fallback : named;
    }

    private @Nullable Secret ofFile(Section section, String key, Path file) {
        try {
            String value = Files.readString(file).strip();
            if (!value.isEmpty()) {
                return new Secret(value);
            }
            problems.add(section.at(key), section.line(key), "names the file " + file + ", which is empty");
        } catch (IOException e) {
            problems.add(section.at(key), section.line(key), "names the file " + file + ", which cannot be read");
        }
        return null;
    }
}
