package planbot.format;

/**
 * Folds the lines of an iCalendar.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, 3.1</a>: "Lines of text SHOULD NOT be longer than 75
 *     octets, excluding the line break."
 */
final class Folding {
    private static final int OCTETS = 75;
    private static final int CR = '\r';
    private static final int LF = '\n';

    private Folding() {}

    /** The same lines, none of which is longer than 75 octets of UTF-8, and no character of which is parted. */
    static String at75Octets(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 16);
        int octets = 0;
        for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
            int c = lines.codePointAt(at);
            if (c == CR || c == LF) {
                octets = 0;
            } else if (octets + octets(c) > OCTETS) {
                folded.append("\r\n ");
                octets = 1 + octets(c);
            } else {
                octets += octets(c);
            }
            folded.appendCodePoint(c);
        }
        return folded.toString();
    }

    private static int octets(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
