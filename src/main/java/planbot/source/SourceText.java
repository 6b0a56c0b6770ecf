package planbot.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import planbot.plan.Place;

/** The document as one run of text without its line breaks, which a crawl sets anywhere, and the way back to them. */
final class SourceText {
    private static final int BLOCK = 1024;
    /** A heading that stands on a line of its own is no longer. */
    private static final int SHORT_LINE = 40;
    /** By how much the next line must be longer. */
    private static final int CLEARLY = 3;

    private final String flat;
    private final boolean closed;
    private final int[] starts;
    private final int[] skipped;
    private final int lines;
    private final boolean wrapped;
    private final int[] pairs;

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
        closed = n > 0 && (document.charAt(n - 1) == '\n' || document.charAt(n - 1) == '\r');
        lines = line - 1;
        starts = from;
        skipped = shift;
        wrapped = isWrapped();
        pairs = new int[flat.length() / BLOCK + 1];
        for (int block = 1; block < pairs.length; block++) {
            pairs[block] = pairs[block - 1] + pairsIn((block - 1) * BLOCK, block * BLOCK);
        }
    }

    /** Whether most long lines end amid a sentence: a line then says nothing of what stands on it. */
    private boolean isWrapped() {
        int broken = 0;
        int whole = 0;
        for (int line = 0; line + 1 < lines; line++) {
            int end = starts[line + 1];
            if (end - starts[line] > SHORT_LINE) {
                boolean stops = "。！？；：”）".indexOf(flat.charAt(end - 1)) >= 0;
                broken += stops ? 0 : 1;
                whole += stops ? 1 : 0;
            }
        }
        return broken > whole;
    }

    private int pairsBefore(int index) {
        return pairs[index / BLOCK] + pairsIn(index / BLOCK * BLOCK, index);
    }

    /** How many characters of a stretch take two places in the text. */
    private int pairsIn(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found += Character.isHighSurrogate(flat.charAt(i)) ? 1 : 0;
        }
        return found;
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
    }

    String flat() {
        return flat;
    }

    /**
     * Where the line ends that begins at a place, if it is a line of its own: short, and the next one clearly longer, as no
     * wrapped text is. -1 for any other place.
     */
    int ownLineEnd(int index) {
        if (wrapped) {
            return -1;
        }
        int line = Arrays.binarySearch(starts, 0, lines, index);
        if (line < 0) {
            return -1;
        }
        while (line + 1 < lines && starts[line + 1] == index) {
            line++;
        }
        int end = line + 1 < lines ? starts[line + 1] : flat.length();
        int next = line + 1;
        while (next + 1 < lines && starts[next + 1] == end) {
            next++;
        }
        int nextEnd = next + 1 < lines ? starts[next + 1] : flat.length();
        return end - index <= SHORT_LINE && nextEnd - end >= end - index + CLEARLY ? end : -1;
    }

    /** The lines of the document in their order, the empty ones too. */
    List<Span> lines() {
        return IntStream.range(0, lines)
                .mapToObj(line -> new Span(starts[line], line + 1 < lines ? starts[line + 1] : flat.length()))
                .toList();
    }

    /** Whether a line of the document begins at a place. */
    boolean opensLine(int index) {
        return Arrays.binarySearch(starts, 0, lines, index) >= 0;
    }

    /** Whether the last line is closed by a line break; one that is not may have been cut anywhere. */
    boolean isClosed() {
        return closed;
    }

    /** The place of a character of the flat text. */
    Place place(int index) {
        int found = Arrays.binarySearch(starts, 0, lines, index);
        int line = found >= 0 ? found : -found - 2;
        while (line + 1 < lines && starts[line + 1] == index && index < flat.length()) {
            line++;
        }
        int twofold = pairsBefore(index) - pairsBefore(starts[line]);
        return new Place(line + 1, index - starts[line] - twofold + skipped[line] + 1);
    }
}
