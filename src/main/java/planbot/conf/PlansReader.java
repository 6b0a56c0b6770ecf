package planbot.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads which plan is the main one, and what else plans are called. */
final class PlansReader {
    private static final String MAIN = "main";

    private final Values values;

    PlansReader(Values values) {
        this.values = values;
    }

    Settings.Plans read(Section section) {
        String main = values.text(section, MAIN, "").strip();
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String key : section.keys()) {
            if (!key.equals(MAIN)) {
                Section plan = section.section(key);
                names.put(key, values.list(plan, "names"));
                plan.close();
            }
        }
        section.close();
        return new Settings.Plans(main, names);
    }
}
