package planbot.conf;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values: flags before environment variables before the file before the defaults. */
final class Values {
    private final Map<String, String> environment;
    private final Map<String, String> flags;
    private final Mode mode;

    Values(Map<String, String> environment, Map<String, String> flags, Mode mode) {
        this.environment = environment;
        this.flags = Map.copyOf(flags);
        this.mode = mode;
    }

    private @Nullable String override(Section section, String key) {
        String path = section.at(key);
        String flag = flags.get(path);
        if (flag != null) {
            return flag;
        }
        String value = environment.get(variable(path));
        return value == null || value.isBlank() ? null : value;
    }

    /** Where a value that is wrong comes from, if not from the file. */
    String origin(Section section, String key) {
        return override(section, key) == null
                ? ""
                : " (from a flag or from " + variable(section.at(key)) + ", not from the file)";
    }

    private static String variable(String path) {
        return "PLANBOT_" + path.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    String text(Section section, String key, String fallback) {
        String written = section.text(key);
        String override = override(section, key);
        return override != null ? override : written != null ? mode.meant(written) : fallback;
    }

    Path path(Section section, String key, String fallback) {
        return Path.of(text(section, key, fallback));
    }

    int number(Section section, String key, int least, int most, int fallback) {
        String text = text(section, key, String.valueOf(fallback));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        section.problem(
                key, "is " + text + origin(section, key) + ", but must be a number from " + least + " to " + most);
        return fallback;
    }

    /** One of the words; the first is the fallback. */
    String choice(Section section, String key, List<String> allowed) {
        String text = text(section, key, allowed.get(0));
        if (!allowed.contains(text)) {
            section.problem(
                    key, "is " + text + origin(section, key) + ", but must be one of " + String.join(", ", allowed));
        }
        return allowed.contains(text) ? text : allowed.get(0);
    }
}
