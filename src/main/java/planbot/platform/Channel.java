package planbot.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named, checked entry of the configuration: one way in from one platform. */
public record Channel(String name, Map<String, String> values, Map<String, Secret> secrets) {
    public Channel {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    /** The value of the key, or the fallback where none is configured. */
    public String value(String key, String fallback) {
        return values.getOrDefault(key, fallback);
    }

    /** @throws IllegalArgumentException naming the channel and the key where the secret is missing */
    public Secret secret(String key) {
        @Nullable Secret secret = secrets.get(key);
        if (secret == null) {
            throw new IllegalArgumentException("channel " + name + " has no secret " + key + ": configure it");
        }
        return secret;
    }
}
