package planbot.command.digests;

import planbot.answer.FilterReading;
import planbot.command.Ordered;
import planbot.digest.Order;
import planbot.digest.content.Composer;

/** What a filter means, as it is told. */
final class Filters {
    private Filters() {}

    static String told(FilterReading.Meant meant, CommandWords words) {
        return words.filter(meant.reading(), meant.matches().tasks().size());
    }

    /** What a subscription on record is about; its filter may not be understood any more, and its plan may be gone. */
    static String told(Composer composer, Order order, Ordered ordered) {
        return composer.about(order.plan())
                .map(about -> about.named(told(about, order.filter(), ordered)))
                .orElseGet(() -> "《" + order.plan() + "》" + order.filter());
    }

    private static String told(Composer about, String filter, Ordered ordered) {
        FilterReading reading = about.check(filter, ordered.language(), ordered.today());
        return reading instanceof FilterReading.Meant meant ? told(meant, CommandWords.in(ordered.language())) : filter;
    }
}
