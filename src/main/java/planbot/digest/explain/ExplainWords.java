package planbot.digest.explain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.progress.Report;

/** Why a group was told of a task or was not: one implementation a language. Reasons end without a full stop. */
interface ExplainWords {

    static ExplainWords in(Language language) {
        return language == Language.ZH ? new ChineseExplainWords() : new EnglishExplainWords();
    }

    String noSuchTask(int number, int last);

    String rowLost(int number);

    String undated(int number);

    String vague(int number, String wording);

    String done(int number, Report report);

    String noSubscription(int number);

    /** Opens the reasons, one subscription each. */
    String lead(int number, String wording, List<LocalDate> due);

    String subscription(long number, String title, List<String> reasons);

    /** A subscription whose filter is not understood any more. */
    String refused(long number, String filter, String why);

    String stopped(Subscription.Mode mode, String why);

    /** Not of the filter: who takes part in the task, in words. */
    String notMeant(String lead, String cooperating);

    /** Of the filter today, but not any more when the next digest is due. */
    String notMeantThen(LocalDateTime next);

    /** The source does not say whether it is of the filter. */
    String unjudged();

    String muted();

    /** What became of the last digest, where it was not sent. */
    String notSent(Status status, LocalDateTime planned, String why);

    String inLast(LocalDateTime sent);

    /**
     * Told before.
     *
     * @param sent when the group got its last digest, or null where nobody knows any more
     */
    String told(@Nullable LocalDateTime sent);

    String onlyChanges();

    String inNext(LocalDateTime next);

    String noNext();

    /** Too far ahead: the first day on which it is near enough. */
    String notYet(int horizon, LocalDate from);

    /** The day on which a schedule by due dates will tell of it. */
    String onDay(LocalDate day);

    /** A schedule by due dates has told of all there are. */
    String allPast();
}
