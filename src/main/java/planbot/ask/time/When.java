package planbot.ask.time;

/** What a time expression asks for. */
public sealed interface When {

    /** Due inside the span (also: up to its end, or from its start, where the words leave one side open). */
    record During(Span span, Side side) implements When {}

    /** No such day or period: 2016/13, 2月30日. {@code text} is the expression, {@code problem} what is wrong with it. */
    record Impossible(String text, Problem problem) implements When {}

    /** Which side of the named period is meant. */
    enum Side {
        /** In it. */
        WITHIN,
        /** 前, by, before: up to its end. */
        UNTIL_END,
        /** 起, since: from its start. */
        FROM_START,
        /** 以后, after: later than its end. */
        AFTER_END
    }

    /** Why an expression names no period. */
    enum Problem {
        MONTH,
        DAY,
        QUARTER,
        REVERSED
    }
}
