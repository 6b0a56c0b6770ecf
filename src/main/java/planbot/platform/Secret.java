package planbot.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A secret value that never prints itself. */
public final class Secret {
    private final byte[] value;

    public Secret(String value) {
        this.value = value.getBytes(StandardCharsets.UTF_8);
    }

    /** The secret as bytes (UTF-8), for a key; the array is a copy. */
    public byte[] bytes() {
        return value.clone();
    }

    /** The secret as text, for the header, query or address it belongs into; never for a log. */
    public String reveal() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** Whether the text is the secret; takes as long for a wrong text as for a right one. */
    public boolean matches(String text) {
        return MessageDigest.isEqual(value, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
