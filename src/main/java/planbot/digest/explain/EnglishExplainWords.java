package planbot.digest.explain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.answer.ProgressWords;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.notice.Failures;
import planbot.progress.Report;

/** Why a group was told or not, in English; the plan's own words stay Chinese. */
final class EnglishExplainWords implements ExplainWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String noSuchTask(int number, int last) {
        return "There is no task " + number + ": the plan's tasks are numbered 1 to " + last + ".";
    }

    @Override
    public String rowLost(int number) {
        return "No reminder of task " + number
                + ": the source lost the whole row (来源缺失), its deadline and its units with it.";
    }

    @Override
    public String undated(int number) {
        return "No reminder of task " + number + ": its deadline is not stated in the source (原文未写明).";
    }

    @Override
    public String vague(int number, String wording) {
        return "No reminder of task " + number + ": its deadline “" + wording + "” fixes no day.";
    }

    @Override
    public String done(int number, Report report) {
        return "No reminder of task " + number + ": it was " + ProgressWords.ENGLISH.done(report) + ".";
    }

    @Override
    public String noSubscription(int number) {
        return "No reminder of task " + number + ": this chat has no subscription.";
    }

    @Override
    public String lead(int number, String wording, List<LocalDate> due) {
        String dates = due.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return "Reminders of task " + number + " (deadline: " + wording + ", " + dates + "):";
    }

    @Override
    public String subscription(long number, String title, List<String> reasons) {
        return "Subscription " + number + " [" + title + "]: " + String.join("; ", reasons) + ".";
    }

    @Override
    public String refused(long number, String filter, String why) {
        return "Subscription " + number + ": its filter \"" + filter
                + "\" is not understood any more, so nothing is sent. " + why;
    }

    @Override
    public String stopped(Subscription.Mode mode, String why) {
        String stopped = switch (mode) {
            case RUNNING -> "it runs";
            case PAUSED -> "it was paused by a person";
            case SUSPENDED -> "it was suspended after failing again and again";
            case ENDED -> "it was cancelled";
        };
        return stopped + (why.isEmpty() ? "" : " (" + Failures.told(why, Language.EN) + ")");
    }

    @Override
    public String notMeant(String lead, String cooperating) {
        return "the task does not meet its filter (lead: " + lead + "; cooperating: " + cooperating + ")";
    }

    @Override
    public String notMeantThen(LocalDateTime next) {
        return "when the next reminder is due (" + MINUTE.format(next)
                + "), the task does not meet its filter any more";
    }

    @Override
    public String unjudged() {
        return "the source does not say whether the task meets its filter (原文未写明)";
    }

    @Override
    public String muted() {
        return "the task was muted, and has not changed since";
    }

    @Override
    public String notSent(Status status, LocalDateTime planned, String why) {
        String fate = switch (status) {
            case WAITING -> "is still waiting to be sent";
            case SENT -> "was sent";
            case SKIPPED -> "had nothing to tell and was not sent";
            case MISSED -> "was missed while planbot was down";
            case MERGED -> "was due while planbot was down or in quiet hours, and a later one stands for it";
            case FAILED -> "could not be composed";
            case DEAD -> "was not taken by the platform and given up";
            case WITHDRAWN -> "was not sent, because the subscription was paused or ended before";
            case UNKNOWN -> "may or may not have reached the platform, and was not sent again";
        };
        return "the reminder due " + MINUTE.format(planned) + " " + fate
                + (why.isEmpty() ? "" : " (" + Failures.told(why, Language.EN) + ")");
    }

    @Override
    public String inLast(LocalDateTime sent) {
        return "the last reminder has the task; it was sent " + MINUTE.format(sent);
    }

    @Override
    public String told(@Nullable LocalDateTime sent) {
        return "the task was told before" + (sent == null ? "" : " (last reminder sent " + MINUTE.format(sent) + ")");
    }

    @Override
    public String onlyChanges() {
        return "only changes are told, and nothing has changed since; it is told when it does, or turns yellow or red";
    }

    @Override
    public String inNext(LocalDateTime next) {
        return "the next reminder will have it, due " + MINUTE.format(next);
    }

    @Override
    public String noNext() {
        return "there is no next reminder";
    }

    @Override
    public String notYet(int horizon, LocalDate from) {
        return "not yet: only what is due within " + horizon + " days is told, which it is from " + from + " on";
    }

    @Override
    public String onDay(LocalDate day) {
        return "not yet: it is told on " + day;
    }

    @Override
    public String allPast() {
        return "all days on which it is told have passed";
    }
}
