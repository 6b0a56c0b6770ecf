package planbot.conf;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a configuration, gathered so that it can be told at once. */
final class Problems {
    private final String file;
    private final List<String> lines = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** @param line in the file, or 0 for what is not written there */
    void add(String path, int line, String what) {
        lines.add(where(path, line) + " " + what);
    }

    /** @param line in the file, or 0 for what is not written there */
    String where(String path, int line) {
        return file + (line > 0 ? " line " + line : "") + ": " + path;
    }

    /** @throws SettingsException with all of them, if there is any */
    void check() {
        if (!lines.isEmpty()) {
            throw new SettingsException(String.join("\n", lines));
        }
    }
}
