package planbot.schedule;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.schedule.TimeWords.Clock;

/** Reads quiet hours, such as {@code 22:00-07:00}, {@code 晚上10点到早上7点} or {@code 10pm-7am}. */
public final class QuietReader {
    private static final Pattern FROM = Pattern.compile("(?:从|from(?![a-z])) *");
    private static final Pattern TO =
            Pattern.compile(" *(?:[-~～至到]|to(?![a-z])|until(?![a-z])) *(?:(?:次日|第二天|翌日)的?|the next day(?: at)?)? *");
    private static final Pattern END_OF_DAY = Pattern.compile("24(?:[:：]00(?![0-9])|点整?)");

    private QuietReader() {}

    /**
     * Hours that a text begins with.
     *
     * @param rest what follows them, as it was typed
     */
    public record Begun(Quiet quiet, String rest) {}

    /** Empty where the text is anything else, or the hours would never end. */
    public static Optional<Quiet> read(String text) {
        return begin(text).filter(begun -> begun.rest().isEmpty()).map(Begun::quiet);
    }

    /** The hours that a text begins with, whatever follows; empty where there are none, or they would never end. */
    public static Optional<Begun> begin(String text) {
        Cursor cursor = new Cursor(END_OF_DAY.matcher(text).replaceAll("0:00"));
        cursor.takes(FROM);
        LocalTime from = time(cursor);
        if (from == null || !cursor.takes(TO)) {
            return Optional.empty();
        }
        LocalTime to = time(cursor);
        return to == null || to.equals(from)
                ? Optional.empty()
                : Optional.of(new Begun(new Quiet(from, to), cursor.rest()));
    }

    private static @Nullable LocalTime time(Cursor cursor) {
        Clock clock = TimeWords.read(cursor);
        return clock == null ? null : clock.time();
    }
}
