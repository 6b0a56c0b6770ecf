package planbot.command.digests;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.command.Refusal;
import planbot.digest.Order;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;
import planbot.schedule.ScheduleRead;
import planbot.schedule.ScheduleReader;
import planbot.schedule.ScheduleWords;

/** Reads what somebody wants to subscribe: when, then how and where, and what is left is the filter. */
final class OrderReader {
    /** Where a schedule may begin: at a gap, and without one where words begin that nothing but a schedule has. */
    private static final Pattern START =
            Pattern.compile("^|(?<=[\\s,，;；、])(?=\\S)|(?=每)|(?=(?:到期|截止)(?:之?前|当))|(?=逾期(?:当|时|提醒))"
                    + "|(?=上午|下午|早上|晚上|中午)|(?<![0-9第年月:：午上])(?=[0-9]{1,2}(?:[:：][0-9]{2}|点))");

    /** A day and a time of day: a single turn, which there is not, and no condition either. */
    private static final Pattern ONCE =
            Pattern.compile("(?i)(?:今天|明天|后天|大后天|今晚|明早|明晚|[0-9]{1,2}月[0-9]{1,2}[日号]|today|tomorrow|tonight)\\s*(?:at )?"
                    + "(?:上午|下午|早上|晚上|中午)?\\s*[0-9]{1,2}(?:[:：][0-9]{2}|点|\\s?[ap]m\\b)");

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
     * @param stray a word that stands where a channel would, and is none; empty for none
     */
    record Wanted(Order order, @Nullable List<String> to, String stray) {}

    private record When(Schedule schedule, String rest) {}

    /** @throws Refusal with the words for what cannot be read */
    Wanted read(String wish, Language language) {
        CommandWords words = CommandWords.in(language);
        OrderText around = new OrderText(wish);
        // These have times and names of their own, which the schedule's words would stumble over.
        List<String> to = around.takePlace(channels);
        Quiet quiet = around.takeQuiet(words);
        ZoneId in = around.takeZone(zone, words);
        String left = around.left();
        if (ONCE.matcher(left).lookingAt()) {
            throw Refusal.wrong(words.notOnce(left));
        }
        When when = when(left, language, words);
        OrderText text = new OrderText(when.rest());
        Order.OnChange onChange = text.takeOnChange();
        Order.Scope scope = text.takeScope();
        Order.WhenEmpty whenEmpty = text.takeWhenEmpty();
        int horizon = text.takeHorizon(words);
        text.checkNoTime(words);
        Order order = new Order(when.schedule(), in, text.rest(), horizon, scope, whenEmpty, quiet, language)
                .onChange(onChange);
        return new Wanted(order, to, text.stray());
    }

    /** The schedule comes first, or behind what it is about: 市科委 每周一 9:00. */
    private When when(String wish, Language language, CommandWords words) {
        Matcher start = START.matcher(wish);
        while (start.find()) {
            int at = start.start();
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

    private static ScheduleWords in(Language language) {
        return language == Language.ZH ? ScheduleWords.CHINESE : ScheduleWords.ENGLISH;
    }
}
