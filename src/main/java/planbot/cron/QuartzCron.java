package planbot.cron;

import static com.cronutils.model.definition.CronDefinitionBuilder.instanceDefinitionFor;

import com.cronutils.model.CronType;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import planbot.schedule.CronReader;

/** Cron expressions by cron-utils: Quartz's of six or seven fields, and Unix's of five, which cannot be taken for them. */
public final class QuartzCron implements CronReader {
    private static final int LONGEST = 120;
    private static final int UNIX_FIELDS = 5;
    /** More times than an hour can have a minute apart, so that what is too fast anywhere shows. */
    private static final int TIMES_LOOKED_AT = 100;
    /** A day's times are those of every other day, and the first of the next may be too close. */
    private static final Duration LOOKED_AT = Duration.ofHours(25);
    /** cron-utils takes these, and stumbles in the first month that is shorter. */
    private static final Pattern NEAREST_TO_LATE_DAY = Pattern.compile("(?:29|30|31)W", Pattern.CASE_INSENSITIVE);
    /** Looking for the first time begins behind it: before every year that anybody would name. */
    private static final LocalDateTime ORIGIN = LocalDateTime.of(1999, 12, 31, 23, 59, 59);

    private final CronParser quartz = new CronParser(instanceDefinitionFor(CronType.QUARTZ));
    private final CronParser unix = new CronParser(instanceDefinitionFor(CronType.UNIX));
    private final Duration shortest;

    /** @param shortest how far apart the times of an expression must be; at most an hour */
    public QuartzCron(Duration shortest) {
        this.shortest = shortest;
    }

    @Override
    public Cron read(String expression) {
        String fields = expression.strip().replaceAll("\\s+", " ");
        if (fields.length() > LONGEST) {
            throw new IllegalArgumentException("it is longer than " + LONGEST + " characters");
        }
        if (NEAREST_TO_LATE_DAY.matcher(fields).find()) {
            throw new IllegalArgumentException(
                    "W stands behind a day that not every month has; write LW for the last working day");
        }
        Times times = parse(fields);
        check(times);
        return times;
    }

    private Times parse(String fields) {
        int count = fields.split(" ").length;
        if (count < UNIX_FIELDS || count > UNIX_FIELDS + 2) {
            throw new IllegalArgumentException("it has " + count
                    + " fields; write six or seven: seconds, minutes, hours, day of month, month, day of week, year");
        }
        try {
            return new Times(ExecutionTime.forCron(
                    (count == UNIX_FIELDS ? unix : quartz).parse(fields).validate()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(readable(String.valueOf(e.getMessage())), e);
        }
    }

    private static String readable(String told) {
        String what = told.replaceFirst("^Failed to parse cron expression\\. *", "");
        return what.contains("day-of-week AND a day-of-month")
                ? "it names both a day of the month and a day of the week; write ? for one of them, such as 0 57 8 ? * MON-FRI"
                : what;
    }

    private void check(Times times) {
        LocalDateTime last = times.next(ORIGIN)
                .orElseThrow(() -> new IllegalArgumentException("it never comes: there is no such day"));
        LocalDateTime end = last.plus(LOOKED_AT);
        for (int i = 0; i < TIMES_LOOKED_AT && last.isBefore(end); i++) {
            Optional<LocalDateTime> next = times.next(last);
            if (next.isEmpty()) {
                return;
            }
            if (Duration.between(last, next.get()).compareTo(shortest) < 0) {
                throw new TooOften(shortest);
            }
            last = next.get();
        }
    }

    /** Its local times are those of UTC, which leaves none out and repeats none. */
    private record Times(ExecutionTime execution) implements Cron {
        @Override
        public Optional<LocalDateTime> next(LocalDateTime after) {
            return execution.nextExecution(after.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
        }
    }
}
