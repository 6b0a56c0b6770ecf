package planbot.platform;

import java.util.List;

/**
 * One thing a channel is configured with.
 *
 * @param environment the variable a secret is read from where nothing else is named; empty for other kinds
 * @param allowed the values of a choice; empty for other kinds
 * @param fallback the value where none is given; empty where one must be given
 */
public record Option(String key, Kind kind, String environment, List<String> allowed, String fallback) {

    /** How the value is given. */
    public enum Kind {
        /** From the environment or a file, never written in the configuration, always required. */
        SECRET,
        /** One of the allowed values. */
        CHOICE,
        /** Any text. */
        TEXT
    }

    public Option {
        allowed = List.copyOf(allowed);
    }

    public static Option secret(String key, String environment) {
        return new Option(key, Kind.SECRET, environment, List.of(), "");
    }

    /** A choice that falls back to the first value. */
    public static Option choice(String key, List<String> allowed) {
        return new Option(key, Kind.CHOICE, "", allowed, allowed.get(0));
    }

    public static Option text(String key, String fallback) {
        return new Option(key, Kind.TEXT, "", List.of(), fallback);
    }
}
