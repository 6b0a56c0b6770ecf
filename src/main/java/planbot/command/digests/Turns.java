package planbot.command.digests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.command.Ordered;
import planbot.digest.Order;
import planbot.digest.content.FilterException;
import planbot.schedule.ScheduleWords;
import planbot.schedule.UnknownYears;

/** When orders come up next, as it is told. */
final class Turns {
    private static final int TOLD = 3;

    private final Supplier<Office.Current> current;

    Turns(Supplier<Office.Current> current) {
        this.current = current;
    }

    Optional<Instant> next(Order order, Ordered ordered) {
        return current.get().editor().next(order, ordered.now());
    }

    /** The next three times in words, and what is to be said of the calendar. */
    String told(Order order, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        List<Instant> times = times(order, ordered);
        List<String> written =
                times.stream().map(time -> written(time, order, ordered)).toList();
        String remark = words(ordered)
                .unknown(UnknownYears.of(
                        order.schedule(), order.zone(), times, current.get().calendar()));
        return words.nextTimes(written, remark);
    }

    /** None where nobody can tell: a filter that is not understood any more is told of when its digest is due. */
    private List<Instant> times(Order order, Ordered ordered) {
        try {
            return current.get().editor().next(order, ordered.now(), TOLD);
        } catch (FilterException e) {
            return List.of();
        }
    }

    /** One time in words; empty for none. */
    String written(@Nullable Instant time, Order order, Ordered ordered) {
        return time == null ? "" : words(ordered).time(time.atZone(order.zone()));
    }

    private static ScheduleWords words(Ordered ordered) {
        return ordered.language() == Language.ZH ? ScheduleWords.CHINESE : ScheduleWords.ENGLISH;
    }
}
