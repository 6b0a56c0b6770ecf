package planbot.ask;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings that mean the same the same: Traditional and Simplified, full and half width, upper and lower case, with
 * and without quotation marks, with and without spaces between Chinese characters. Questions and plan are folded alike.
 */
public final class Folding {
    private static final int FIRST_HAN = 0x2E80;

    private final Hanzi hanzi;

    public Folding(Hanzi hanzi) {
        this.hanzi = hanzi;
    }

    /** The folded form; never longer than a small multiple of the text. */
    public String fold(String text) {
        String plain = Normalizer.normalize(hanzi.simplified(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isQuotation(c) || isInvisible(c)) {
                continue;
            }
            folded.append(Character.isWhitespace(c) ? ' ' : unified(c));
        }
        return withoutIdleSpaces(folded);
    }

    private static boolean isQuotation(char c) {
        return "“”\"‘’《》〈〉「」『』【】".indexOf(c) >= 0;
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT
                || c == '\uFE0F'
                || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    private static char unified(char c) {
        return switch (c) {
            case '―', '—', '–', '‐', '‑', '−', '─' -> '-';
            case '〜', '∼' -> '~';
            case '〇' -> '零';
            case '〔' -> '(';
            case '〕' -> ')';
            case '。' -> '.';
            default -> c;
        };
    }

    private static String withoutIdleSpaces(CharSequence text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                char before = kept.isEmpty() ? ' ' : kept.charAt(kept.length() - 1);
                char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                if (before == ' ' || after == ' ' || isHan(before) || isHan(after)) {
                    continue;
                }
            }
            kept.append(c);
        }
        return kept.toString().strip();
    }

    /** Whether no character from one place up to another is a Chinese one. */
    static boolean isWithoutHan(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is a Chinese one. */
    public static boolean isHan(int c) {
        // Most that are asked about are these, or come before the first of any; the script of the others takes looking
        // up.
        boolean common = c >= '一' && c <= '龥';
        return common || c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
