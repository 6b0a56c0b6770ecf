package planbot.source;

import org.jspecify.annotations.Nullable;

/**
 * The number of a row, glued to the text of the row. Where that text begins with a figure (12|50名…) the digits are parted
 * so that the numbers go on counting.
 */
final class RowNumber {
    private static final int LONGEST = 3;
    /** A table that goes on counting leaves out no more rows than this, however much of it was cut. */
    private static final int LEFT_OUT = 50;
    /** What stands behind a figure but not at the beginning of a sentence of its own. */
    private static final String COUNTED = "个名家项种亿万千百人条座亩元年月日批次期届套台件处户所吨公里辆%％—―–-~～.．年以多余两大支篇场";

    private RowNumber() {}

    /** The digits at a place that are a row's number; null if there are none. */
    static @Nullable Span at(String text, int at, int end, int last) {
        int stop = at;
        while (stop < end && digit(text.charAt(stop))) {
            stop++;
        }
        if (stop == at || text.charAt(at) == '0' || stop == end) {
            return null;
        }
        Span span = number(text, at, stop, last);
        return span == null || Integer.parseInt(span.in(text)) > last + LEFT_OUT ? null : span;
    }

    private static @Nullable Span number(String text, int at, int stop, int last) {
        boolean figure = COUNTED.indexOf(text.charAt(stop)) >= 0 || latin(text.charAt(stop));
        if (!figure) {
            return stop - at <= LONGEST ? new Span(at, stop) : parted(text, at, stop, last);
        }
        Span parted = parted(text, at, stop - 1, last);
        return parted != null ? parted : stop - at <= LONGEST ? new Span(at, stop) : null;
    }

    /** Whether a number at a place goes on counting, and what follows cannot make a figure of it. */
    static boolean continues(String text, int at, int end, int last) {
        int stop = at;
        while (stop < end && stop - at <= LONGEST && digit(text.charAt(stop))) {
            stop++;
        }
        boolean number = stop > at && stop - at <= LONGEST && stop < end;
        return number
                && Integer.parseInt(text, at, stop, 10) > last
                && COUNTED.indexOf(text.charAt(stop)) < 0
                && !latin(text.charAt(stop));
    }

    private static @Nullable Span parted(String text, int at, int stop, int last) {
        Span next = null;
        for (int end = at + 1; end <= Math.min(stop, at + LONGEST); end++) {
            int number = Integer.parseInt(text, at, end, 10);
            boolean zeroFollows = text.charAt(end) == '0';
            if (number == last + 1 && !zeroFollows) {
                return new Span(at, end);
            }
            if (next == null && number > last && !zeroFollows) {
                next = new Span(at, end);
            }
        }
        return next;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
