package planbot.ask.time;

/**
 * A period that was named.
 *
 * @param year the year it lies in, for a second part that leaves the year out (2016年6月到12月)
 * @param month the month it lies in, for a second part that leaves the month out (6月1日到15日)
 * @param rolling true for a stretch that starts today (未来30天), which has no outside side
 */
record Named(Span span, int year, int month, boolean rolling) {

    static Named of(Span span) {
        return new Named(span, span.from().getYear(), span.from().getMonthValue(), false);
    }

    static Named rolling(Span span) {
        return new Named(span, span.from().getYear(), span.from().getMonthValue(), true);
    }
}
