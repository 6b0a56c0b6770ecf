package planbot.command;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.digest.Order;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;
import planbot.schedule.ScheduleRead;
import planbot.schedule.ScheduleReader;
import planbot.schedule.ScheduleWords;

/** Reads what somebody wants to subscribe: when, then how and where, and what is left is the filter. */
final class OrderReader {
    private final ScheduleReader schedules;
    private final List<String> channels;
    private final ZoneId zone;

    /** @param zone where nothing else is said */
    OrderReader(ScheduleReader schedules, List<String> channels, ZoneId zone) {
        this.schedules = schedules;
        this.channels = List.copyOf(channels);
        this.zone = zone;
    }

    /**
     * What was wanted.
     *
     * @param to channel, kind and address; null where nothing is said of it
     */
    record Wanted(Order order, @Nullable List<String> to) {}

    private record When(Schedule schedule, String rest) {}

    /** @throws Refusal with the words for what cannot be read */
    Wanted read(String wish, Language language) {
        CommandWords words = CommandWords.in(language);
        When when = when(wish, language, words);
        OrderText text = new OrderText(when.rest());
        List<String> to = text.takePlace(channels);
        Quiet quiet = text.takeQuiet().orElse(null);
        ZoneId in = text.takeZone(zone, words);
        Order.Scope scope = text.takeScope();
        Order.WhenEmpty whenEmpty = text.takeWhenEmpty();
        int horizon = text.takeHorizon(words);
        Order order = new Order(when.schedule(), in, text.rest(), horizon, scope, whenEmpty, quiet, language);
        return new Wanted(order, to);
    }

    /** The schedule comes first, or behind what it is about: 市科委 每周一 9:00. */
    private When when(String wish, Language language, CommandWords words) {
        for (int at = 0; at >= 0; at = next(wish, at)) {
            ScheduleRead read = schedules.read(wish.substring(at));
            if (read instanceof ScheduleRead.Impossible impossible) {
                throw Refusal.wrong(words.cannotRead(in(language).impossible(impossible)));
            }
            if (read instanceof ScheduleRead.Given given) {
                return new When(given.schedule(), wish.substring(0, at) + " " + given.rest());
            }
        }
        return new When(ScheduleReader.USUAL, wish);
    }

    /** Behind the next space; negative where there is none. */
    private static int next(String wish, int at) {
        int space = wish.indexOf(' ', at);
        return space < 0 || space + 1 >= wish.length() ? -1 : space + 1;
    }

    private static ScheduleWords in(Language language) {
        return language == Language.ZH ? ScheduleWords.CHINESE : ScheduleWords.ENGLISH;
    }
}
