package planbot.schedule;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quiet hours, such as {@code 22:00-07:00} or {@code 22点至7点}. */
public final class QuietReader {
    private static final String TIME = "([0-9]{1,2})(?:[:：]([0-9]{2})|[点时])";
    private static final Pattern HOURS = Pattern.compile(TIME + "\\s*(?:[-–—~～至到]|to)\\s*" + TIME);

    private QuietReader() {}

    /** Empty where the text is anything else, or the hours would never end. */
    public static Optional<Quiet> read(String text) {
        Matcher hours = HOURS.matcher(text.strip());
        if (!hours.matches()) {
            return Optional.empty();
        }
        try {
            Quiet quiet = new Quiet(time(hours.group(1), hours.group(2)), time(hours.group(3), hours.group(4)));
            return Optional.of(quiet).filter(read -> !read.from().equals(read.to()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String hour, String minute) {
        boolean midnight = hour.equals("24") && (minute == null || minute.equals("00"));
        return midnight
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }
}
