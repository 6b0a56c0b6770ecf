package planbot.schedule;

import java.time.ZonedDateTime;
import java.util.Set;
import planbot.schedule.ScheduleRead.Impossible;

/** Schedules in words, for those who order them. */
public interface ScheduleWords {
    ScheduleWords CHINESE = new ChineseScheduleWords();
    ScheduleWords ENGLISH = new EnglishScheduleWords();

    /** When it comes, with what might be expected otherwise. */
    String schedule(Schedule schedule);

    /** One point in time, with its day of the week, in its zone. */
    String time(ZonedDateTime time);

    /** That the holidays of some years are not known, and what is done instead; empty for no years. */
    String unknown(Set<Integer> years);

    /** Why words are no schedule, and what to write instead. */
    String impossible(Impossible read);
}
