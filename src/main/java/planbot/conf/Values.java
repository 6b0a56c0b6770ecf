package planbot.conf;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** A list, or words that commas part; a flag or a variable has commas. Empty where it is left out. */
    List<String> list(Section section, String key) {
        List<String> written = section.list(key);
        String override = override(section, key);
        return override == null
                ? written.stream().map(mode::meant).toList()
                : Section.parted(override).toList();
    }

    /**
     * Lists by name, each as {@link #list} reads one; a flag or a variable is written {@code name=word,word; name=word}. Empty
     * where it is left out.
     */
    Map<String, List<String>> lists(Section section, String key) {
        Section written = section.section(key);
        String override = override(section, key);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (override == null) {
            written.keys().forEach(name -> lists.put(name, list(written, name)));
            return lists;
        }
        for (String entry : override.split("[;；]", -1)) {
            String[] parts = entry.split("=", 2);
            if (parts.length == 2 && !parts[0].isBlank()) {
                lists.put(parts[0].strip(), Section.parted(parts[1]).toList());
            } else if (!entry.isBlank()) {
                section.problem(
                        key,
                        "holds " + entry.strip() + origin(section, key)
                                + ", but must be written name=word,word; name=word");
            }
        }
        return lists;
    }

    /** A length of time within the range. */
    Duration duration(Section section, String key, Range range) {
        String text = text(section, key, range.fallback());
        Optional<Duration> length = range.read(text);
        if (length.isEmpty()) {
            section.problem(
                    key,
                    "is " + text + origin(section, key) + ", but must be a length of time from " + range.least()
                            + " to " + range.most() + ", such as " + range.fallback());
        }
        return length.orElseGet(range::otherwise);
    }

    ZoneId zone(Section section, String key, ZoneId fallback) {
        String text = text(section, key, fallback.getId());
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            section.problem(
                    key, "is " + text + origin(section, key) + ", but must be a time zone such as Asia/Shanghai");
            return fallback;
        }
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
