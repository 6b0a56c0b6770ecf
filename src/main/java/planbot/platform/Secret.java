package planbot.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A shared secret that does not print itself and is compared in constant time. */
public final class Secret {
    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException where the text is blank: an empty secret would accept anybody */
    public static Secret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the UTF-8 bytes, for keying a Mac or cipher. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean matches(String candidate) {
        return MessageDigest.isEqual(bytes, candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
