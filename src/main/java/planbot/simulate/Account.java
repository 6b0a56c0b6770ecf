package planbot.simulate;

import java.util.Map;

/** The options of a channel as {@code conf/demo.yaml} has them. */
record Account(Map<String, String> options) {
    Account {
        options = Map.copyOf(options);
    }

    String get(String key) {
        String value = options.get(key);
        if (value == null) {
            throw new UsageException("conf/demo.yaml has no " + key + " for this channel");
        }
        return value;
    }
}
