package planbot.schedule;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.schedule.Form.Found;
import planbot.schedule.ScheduleRead.Absent;
import planbot.schedule.ScheduleRead.Fault;
import planbot.schedule.ScheduleRead.Given;
import planbot.schedule.ScheduleRead.Impossible;
import planbot.schedule.TimeWords.Clock;

/** Reads the schedule words, Chinese or English, that a text begins with. Words further on belong to whatever follows. */
public final class ScheduleReader {
    /** When nobody says: before the hour, at which every robot wants to send. */
    public static final LocalTime USUAL_TIME = LocalTime.of(8, 57);

    /** What is meant where no schedule is given. */
    public static final Schedule USUAL = new Schedule.Workdays(USUAL_TIME);

    private static final int MOST_QUOTED = 60;
    private static final Pattern SEND = Pattern.compile(" *(?:提醒|推送|发送|通知|播报)(?:我们?|一次|一下)?(?=$|[ ,;:。])");
    private static final Pattern LINK = Pattern.compile("[ ,;:、。]*的?");
    private static final Pattern FIGURES_OR_HALF = Pattern.compile(".*(?:[0-9０-９]|午|早|晚|noon|midnight).*");

    private final List<Form> forms;

    /** @param cron refuses the expressions that are not to be had */
    public ScheduleReader(CronReader cron) {
        forms = List.of(
                new CronWords(cron),
                new DueWords(),
                new MonthWords(),
                new DayWords(),
                new WeekWords(),
                new OtherRhythms());
    }

    /** Reads a text of any content; never fails. */
    public ScheduleRead read(String text) {
        Cursor cursor = new Cursor(text);
        Clock before = TimeWords.read(cursor);
        if (before != null) {
            cursor.skip();
        }
        Found found = form(cursor);
        if (found == null) {
            return before == null || !FIGURES_OR_HALF.matcher(cursor.taken()).matches()
                    ? new Absent(text.strip())
                    : given(cursor, new Found.Days(Schedule.Workdays::new), before);
        }
        return given(cursor, found, before);
    }

    private @Nullable Found form(Cursor cursor) {
        for (Form form : forms) {
            Found found = form.read(cursor);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static ScheduleRead given(Cursor cursor, Found found, @Nullable Clock before) {
        if (found instanceof Found.Wrong wrong) {
            return impossible(wrong.fault(), cursor, wrong.why());
        }
        if (found instanceof Found.Whole whole) {
            cursor.takes(LINK);
            return new Given(whole.schedule(), cursor.rest());
        }
        Clock clock = before == null ? TimeWords.read(cursor) : before;
        LocalTime at = clock == null ? USUAL_TIME : clock.time();
        if (at == null) {
            return impossible(Fault.TIME, cursor, "");
        }
        cursor.takes(SEND);
        cursor.takes(LINK);
        return new Given(((Found.Days) found).at().apply(at), cursor.rest());
    }

    private static Impossible impossible(Fault fault, Cursor cursor, String why) {
        String words = cursor.taken();
        return new Impossible(fault, words.length() > MOST_QUOTED ? words.substring(0, MOST_QUOTED) + "…" : words, why);
    }
}
