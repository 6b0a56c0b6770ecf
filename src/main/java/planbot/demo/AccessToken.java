package planbot.demo;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A token that the stand-in gives out, new with every start, so that nothing else passes for it. */
final class AccessToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    AccessToken(String prefix) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        text = prefix + HexFormat.of().formatHex(bytes);
    }

    String text() {
        return text;
    }

    /** Whether this very token was borne. */
    boolean is(String borne) {
        return text.equals(borne);
    }
}
