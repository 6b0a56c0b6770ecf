package planbot.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the lines of an iCalendar in UTF-8, folded: none is longer than 75 octets, and no character is parted.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, 3.1</a>: "Lines of text SHOULD NOT be longer than 75
 *     octets, excluding the line break."
 */
final class Folding extends Writer {
    private static final int OCTETS = 75;

    private final Writer out;
    private int octets;

    Folding(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            char c = chars[i];
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else if (octets + octets(c) > OCTETS) {
                out.write("\r\n ");
                octets = 1 + octets(c);
            } else {
                octets += octets(c);
            }
            out.write(c);
        }
    }

    /** Those of a pair count at its first half, so that its second never begins a line. */
    private static int octets(char c) {
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c) ? 4 : 0;
        }
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
