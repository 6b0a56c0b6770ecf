package planbot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.digest.Order;
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
        CommandWords words = ordered.words();
        List<Instant> times = new ArrayList<>();
        Optional<Instant> next = next(order, ordered);
        while (next.isPresent() && times.size() < TOLD) {
            times.add(next.get());
            next = current.get().editor().next(order, next.get());
        }
        List<String> written =
                times.stream().map(time -> written(time, order, ordered)).toList();
        String remark = words(ordered)
                .unknown(UnknownYears.of(
                        order.schedule(), order.zone(), times, current.get().calendar()));
        return words.nextTimes(written, remark);
    }

    /** One time in words; empty for none. */
    String written(@Nullable Instant time, Order order, Ordered ordered) {
        return time == null ? "" : words(ordered).time(time.atZone(order.zone()));
    }

    private static ScheduleWords words(Ordered ordered) {
        return ordered.language() == Language.ZH ? ScheduleWords.CHINESE : ScheduleWords.ENGLISH;
    }
}
