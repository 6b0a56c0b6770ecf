package planbot.platform.parts;

import java.util.ArrayList;
import java.util.List;

/** Cuts long text into parts that keep a limit, at line borders where there are any, never within a code point. */
public final class Parts {
    private static final int MOST_DIGITS = 9;

    private Parts() {}

    /** How much of a limit a code point takes. */
    @FunctionalInterface
    public interface Measure {
        /** Bytes of UTF-8. */
        Measure UTF8 = c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

        /** UTF-16 units, which many platforms call characters. */
        Measure UTF16 = Character::charCount;

        /** Bytes of UTF-8 inside a JSON string, with its escapes. */
        Measure JSON = c -> c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\f'
                ? 2
                : c < 0x20 ? 6 : UTF8.of(c);

        int of(int codePoint);

        default int of(String text) {
            int sum = 0;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                sum += of(text.codePointAt(i));
            }
            return sum;
        }
    }

    /** The text in parts that each keep the limit; where there are several, each begins with a line such as (1/3). */
    public static List<String> numbered(String text, int limit, Measure measure) {
        return numbered(List.of(text), limit, measure);
    }

    /** The same of texts in a row, a line break between them: one that fits into a part is not torn. */
    public static List<String> numbered(List<String> texts, int limit, Measure measure) {
        String whole = String.join("\n", texts);
        if (measure.of(whole) <= limit) {
            return List.of(whole);
        }
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            List<String> parts = packed(texts, limit - measure.of("(/)\n") - 2 * digits, measure);
            if (Integer.toString(parts.size()).length() <= digits) {
                return numbered(parts);
            }
        }
        throw new IllegalArgumentException("no text is as long");
    }

    private static List<String> packed(List<String> texts, int room, Measure measure) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int size = 0;
        for (String text : texts) {
            int more = measure.of("\n" + text);
            if (!part.isEmpty() && size + more > room) {
                parts.addAll(cut(part.toString(), room, measure));
                part.setLength(0);
                size = 0;
            }
            part.append(part.isEmpty() ? "" : "\n").append(text);
            size += more;
        }
        parts.addAll(cut(part.toString(), room, measure));
        return parts;
    }

    private static List<String> numbered(List<String> parts) {
        List<String> numbered = new ArrayList<>(parts.size());
        for (String part : parts) {
            numbered.add("(" + (numbered.size() + 1) + "/" + parts.size() + ")\n" + part);
        }
        return numbered;
    }

    /** Parts of at most the limit; put together they are the text, but for line breaks at the cuts. */
    public static List<String> cut(String text, int limit, Measure measure) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from, limit, measure);
            int line = end == text.length() ? -1 : text.charAt(end) == '\n' ? end : text.lastIndexOf('\n', end - 1);
            boolean atLine = line > from;
            int to = atLine ? line : end;
            parts.add(text.substring(from, to));
            from = atLine ? to + 1 : to;
        }
        return parts;
    }

    /** Where the longest part that begins there and keeps the limit ends; always past one code point. */
    private static int end(String text, int from, int limit, Measure measure) {
        int end = from;
        int sum = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            sum += measure.of(c);
            if (sum > limit && end > from) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
