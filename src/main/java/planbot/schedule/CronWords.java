package planbot.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.schedule.ScheduleRead.Fault;

/** Reads cron with the fields after it, and no word more. */
record CronWords(CronReader cron) implements Form {
    private static final int FIELDS = 6;
    private static final Pattern START = Pattern.compile("cron(?:表达式)?(?![a-z])[ :=\"'`“]*");
    private static final Pattern FIELD =
            Pattern.compile("((?:[0-9*?/,#lw-]|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun"
                    + "|jul|aug|sep|oct|nov|dec)+)(?<!,)(?![a-z0-9])[ \"'`”]*");
    private static final Pattern YEAR =
            Pattern.compile("(\\*|(?:19|20)[0-9]{2}(?:[-/,][0-9]{1,4})*)(?= |$|[\"'`”])[ \"'`”]*");

    @Override
    public @Nullable Found read(Cursor cursor) {
        if (!cursor.takes(START)) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        Matcher field = cursor.take(FIELD);
        while (field != null) {
            fields.add(field.group(1).toUpperCase(Locale.ROOT));
            field = fields.size() < FIELDS ? cursor.take(FIELD) : fields.size() == FIELDS ? cursor.take(YEAR) : null;
        }
        String expression = String.join(" ", fields);
        try {
            cron.read(expression);
            return new Found.Whole(new Schedule.Cron(expression));
        } catch (CronReader.TooOften e) {
            return new Found.Wrong(Fault.TOO_OFTEN, String.valueOf(e.seconds()));
        } catch (IllegalArgumentException e) {
            return new Found.Wrong(Fault.CRON, String.valueOf(e.getMessage()));
        }
    }
}
