package planbot.store;

/**
 * What a store keeps of a text. PostgreSQL refuses a row with the character NUL and knows no half of a surrogate pair; what a person
 * wrote is to be on record all the same, in every store alike, so that one can be copied into another.
 */
final class KeptText {
    private static final char REPLACEMENT = '\uFFFD';

    private KeptText() {}

    /** The text itself, or one with U+FFFD for each character that is not kept. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isKept(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            kept.append(isKept(text, i) ? text.charAt(i) : REPLACEMENT);
        }
        return kept.toString();
    }

    private static boolean isKept(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) ? at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) : c != '\0';
    }
}
