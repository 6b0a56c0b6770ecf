package planbot.command.digests;

import planbot.answer.FilterReading;
import planbot.command.Ordered;
import planbot.digest.content.Composer;

/** What a filter means, as it is told. */
final class Filters {
    private Filters() {}

    static String told(FilterReading.Meant meant, CommandWords words) {
        return words.filter(meant.reading(), meant.matches().tasks().size());
    }

    /** A filter that is on record and may not be understood any more. */
    static String told(Composer composer, String filter, Ordered ordered) {
        FilterReading reading = composer.check(filter, ordered.language(), ordered.today());
        return reading instanceof FilterReading.Meant meant ? told(meant, CommandWords.in(ordered.language())) : filter;
    }
}
