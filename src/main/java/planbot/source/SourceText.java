package planbot.source;

import java.util.Arrays;
import planbot.plan.Place;

/** The document as one run of text without its line breaks, which a crawl sets anywhere, and the way back to them. */
final class SourceText {
    private final String flat;
    private final int[] starts;
    private final int[] skipped;
    private int lines;

    SourceText(String document) {
        StringBuilder text = new StringBuilder(document.length());
        int[] from = new int[16];
        int[] shift = new int[16];
        int line = 1;
        int i = 0;
        int n = document.length();
        while (i <= n) {
            int end = i;
            while (end < n && document.charAt(end) != '\n' && document.charAt(end) != '\r') {
                end++;
            }
            int left = i;
            while (left < end && blank(document.charAt(left))) {
                left++;
            }
            int right = end;
            while (right > left && blank(document.charAt(right - 1))) {
                right--;
            }
            if (line > from.length) {
                from = Arrays.copyOf(from, from.length * 2);
                shift = Arrays.copyOf(shift, shift.length * 2);
            }
            from[line - 1] = text.length();
            shift[line - 1] = left - i;
            text.append(document, left, right);
            line++;
            i = end + (end + 1 < n && document.charAt(end) == '\r' && document.charAt(end + 1) == '\n' ? 2 : 1);
        }
        flat = text.toString();
        lines = line - 1;
        starts = from;
        skipped = shift;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
    }

    String flat() {
        return flat;
    }

    /** The place of a character of the flat text. */
    Place place(int index) {
        int found = Arrays.binarySearch(starts, 0, lines, index);
        int line = found >= 0 ? found : -found - 2;
        while (line + 1 < lines && starts[line + 1] == index && index < flat.length()) {
            line++;
        }
        return new Place(line + 1, flat.codePointCount(starts[line], index) + skipped[line] + 1);
    }
}
