package planbot.digest.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import planbot.answer.Language;
import planbot.digest.Row;
import planbot.digest.Section;

/** Everything a digest says, apart from the plan's own words: one implementation a language. */
public interface DigestWords {

    static DigestWords in(Language language) {
        return language == Language.ZH ? new ChineseDigestWords() : new EnglishDigestWords();
    }

    /** The first line. */
    String lead(Row.Timing timing, String title, LocalDate day, String summary);

    /** Several things in one line. */
    String and(List<String> parts);

    /** How many tasks stand under a heading; of the last one, how many days ahead it looks. */
    String count(Section section, int count, int horizon);

    /** The same of a schedule that goes by due dates and looks no fixed number of days ahead. */
    String count(Section section, int count);

    String changes(int count);

    String nothingDue(int horizon);

    /** Where nothing is to be told, whatever is due. */
    String nothingDue();

    /** Where only what is new is told, and nothing is. */
    String nothingNew();

    /** Opens a section. */
    String heading(Section section, int count);

    /** Opens the tasks that the same units lead. */
    String group(String units, int count);

    /** Opens the changes. */
    String changed(int count);

    String change(Change change);

    /** How far a date is from a day, counted in working days; negative where it has passed. */
    String left(LocalDate today, LocalDate due, int workdays);

    String reason(Reason reason);

    /** That the schedule wants a date told so long before it. */
    String trigger(planbot.schedule.Schedule.Lead lead);

    /** How left and reason are put together. */
    String remark(String left, String reason);

    /** What the digest does not list; empty where it lists all there is. */
    String unlisted(Counts counts);

    /** Why nothing is told: the plan is not loaded. */
    String planGone(String plan);

    String unknownYears(Collection<Integer> years);

    String footer(long subscription, LocalDateTime planned, Row.Timing timing, long revision);

    /** To the minute, or to the second where it is not on the minute, so that no two of one subscription look alike. */
    static String time(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }
}
