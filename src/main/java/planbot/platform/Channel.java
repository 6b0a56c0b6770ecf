package planbot.platform;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A configured way in: its name is the last part of the webhook's path. */
public record Channel(String name, Map<String, String> values, Map<String, Secret> secrets) {
    public Channel {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    /** The value of an option the platform type declares. */
    public String value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    /** The secret of an optional one, or empty where it is not set. */
    public Optional<Secret> optional(String key) {
        return Optional.ofNullable(secrets.get(key));
    }

    /** The secret of an option the platform type declares. */
    public Secret secret(String key) {
        return Objects.requireNonNull(secrets.get(key), key);
    }
}
