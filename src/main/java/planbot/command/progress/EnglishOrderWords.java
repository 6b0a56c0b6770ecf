package planbot.command.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.ProgressWords;
import planbot.plan.Deadline;
import planbot.progress.Due;
import planbot.progress.Report;

/** What is said to orders about progress, in English; the plan's own words stay Chinese. */
final class EnglishOrderWords implements OrderWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String item(Subject subject) {
        return "Task " + subject.number() + (subject.title().isEmpty() ? "" : " of 《" + subject.title() + "》") + ": ";
    }

    @Override
    public String line(Report report) {
        return said(report) + ". " + by(report.by());
    }

    private static String said(Report report) {
        return switch (report.kind()) {
            case DONE -> (report.due() == null ? "" : report.due() + " ") + "reported done";
            case PROGRESS -> "progress “" + report.words() + "”";
            case POSTPONED ->
                "postponed from " + report.due() + " to " + report.movedTo() + ", on the basis of " + report.words();
            case WITHDRAWN -> "a report was taken back (" + withdrawn(report) + ")";
        };
    }

    private static String withdrawn(Report report) {
        if (report.movedTo() != null) {
            return "postponed from " + report.due() + " to " + report.movedTo();
        }
        return report.words().isEmpty()
                ? (report.due() == null ? "" : report.due() + " ") + "reported done"
                : report.words();
    }

    private static String by(Report.By by) {
        String unit = by.unit().isEmpty() ? "an administrator" : by.unit();
        return "By " + unit + " (" + by.actor() + "), " + by.time().format(MINUTE) + ".";
    }

    @Override
    public String takenBack(String line) {
        return "(taken back) " + line;
    }

    @Override
    public String wording(Subject subject, Report report) {
        Deadline deadline = subject.task().deadline();
        return report.kind() == Report.Kind.POSTPONED && deadline != null
                ? "The plan's wording, “" + deadline.wording() + "”, stays visible beside the new date."
                : "";
    }

    @Override
    public String howToUndo(Subject subject) {
        return "If that is wrong, say “" + subject.order(undo(subject.number())) + "”; the record keeps both.";
    }

    @Override
    public String undo(int task) {
        return "undo " + task;
    }

    @Override
    public String historyOf(int task) {
        return "progress " + task;
    }

    @Override
    public String history(Subject subject, int count) {
        return item(subject) + count + (count == 1 ? " report." : " reports.");
    }

    @Override
    public String onlyTheLast(int most) {
        return "Only the last " + most + " are listed.";
    }

    @Override
    public String noHistory(Subject subject) {
        return item(subject) + "nobody has reported any progress yet.";
    }

    @Override
    public String noSuchPlan() {
        return "This plan is not loaded; nothing was recorded.";
    }

    @Override
    public String noSuchTask(int number, int last) {
        return "There is no task " + number + ": the plan's tasks are numbered 1 to " + last + ".";
    }

    @Override
    public String rowLost(int number) {
        return "Task " + number
                + " is lost in the source (来源缺失): nobody knows what it is and who leads it, so nothing can be"
                + " reported of it.";
    }

    @Override
    public String alreadyDone(Subject subject, Report done) {
        return "Task " + subject.number() + " was " + ProgressWords.ENGLISH.done(done)
                + " before; it was not recorded again. If that is wrong, say “"
                + subject.order(undo(subject.number())) + "” first.";
    }

    @Override
    public String dateAlreadyDone(int number, Due due, Report done) {
        return "Task " + number + ": " + due.day() + " was " + ProgressWords.ENGLISH.done(done)
                + " before; it was not recorded again.";
    }

    @Override
    public String whichDate(Subject subject, List<Due> due) {
        String done = subject.order("done " + subject.number());
        return due.isEmpty()
                ? "Task " + subject.number() + " has no due date; say “" + done + "”."
                : "Task " + subject.number() + " is due " + dates(due) + ". Say which one is done, such as “" + done
                        + " " + due.get(0).day() + "”, or “" + done + " all”.";
    }

    @Override
    public String whichPostponed(Subject subject, List<Due> open) {
        return "Task " + subject.number() + " has these open due dates: " + dates(open)
                + ". Say which one is postponed, such as “"
                + subject.order("postpone " + subject.number()) + " "
                + open.get(0).day() + " to " + open.get(0).day().plusMonths(3) + " because …”.";
    }

    private static String dates(List<Due> due) {
        return due.stream()
                .map(one -> one.day() + (one.isOpen() ? "" : " (reported done)"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String nothingToPostpone(int number, @Nullable Deadline deadline) {
        return deadline == null
                ? "The deadline of task " + number
                        + " is not stated in the source (原文未写明): there is no date to postpone."
                : "The deadline of task " + number + ", “" + deadline.wording()
                        + "”, fixes no day: there is no date to postpone.";
    }

    @Override
    public String notLater(int number, LocalDate due, LocalDate day) {
        return "Task " + number + " is due " + due + " now; it can only be postponed to a later day, not to " + day
                + ".";
    }

    @Override
    public String noBasis(int number) {
        return "A postponement needs its basis, such as “postpone " + number + " to 2016-09-30 because 渝府办〔2016〕9号”.";
    }

    @Override
    public String nothingToUndo(int number) {
        return "There is no report of task " + number
                + " that you may take back: a unit takes back its own last one, an administrator anybody's.";
    }

    @Override
    public String tooLong(int most) {
        return "That is too long: at most " + most + " characters. Nothing was recorded.";
    }

    @Override
    public String incomplete(Command.Verb verb) {
        return switch (verb) {
            case DONE ->
                "Report one task at a time, such as “done 7”; where it has several due dates, say which one: “done 8 2016”.";
            case NOTE -> "Say how far it is, such as “report 7 draft is ready”.";
            case UNDO -> "Say which task's report is taken back, one at a time, such as “undo 7”.";
            case POSTPONE ->
                "Say which task is postponed, to which day and on what basis, one at a time, such as “postpone 7 to 2016-09-30"
                        + " because 渝府办〔2016〕9号”.";
        };
    }
}
