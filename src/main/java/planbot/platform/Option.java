package planbot.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a channel's configuration.
 *
 * @param allowed the values it may take; empty where any text will do
 * @param fallback the value where the key is left out, or null where it must be given
 * @param variable for a secret: the environment variable it comes from unless the configuration says otherwise
 */
public record Option(
        String key,
        Kind kind,
        List<String> allowed,
        @Nullable String fallback,
        @Nullable String variable) {

    /** What sort of value it is. */
    public enum Kind {
        /** A secret without which the channel cannot be. */
        SECRET,
        /** A secret that opens a further way of the channel. */
        OPTIONAL_SECRET,
        VALUE
    }

    /** A secret that must be there. */
    public static Option secret(String key, String variable) {
        return new Option(key, Kind.SECRET, List.of(), null, variable);
    }

    /** A secret that may be left out, together with what it is for. */
    public static Option optionalSecret(String key, String variable) {
        return new Option(key, Kind.OPTIONAL_SECRET, List.of(), null, variable);
    }

    /** Any text. */
    public static Option value(String key, String fallback) {
        return new Option(key, Kind.VALUE, List.of(), fallback, null);
    }

    /** One of a few words; the first is the fallback. */
    public static Option choice(String key, List<String> allowed) {
        return new Option(key, Kind.VALUE, List.copyOf(allowed), allowed.get(0), null);
    }
}
