package planbot.digest.urge;

import java.time.LocalDate;
import planbot.answer.ProgressWords;
import planbot.progress.Report;

/** What presses for tasks, in English; the plan's own words stay Chinese. */
final class EnglishUrgeWords implements UrgeWords {
    private static final String PLEASE = "proceed without delay and report progress";

    @Override
    public String urge(String units, String document, String task, String due) {
        return "[Reminder] " + units + ": under " + document + ", " + task + " " + due + ". Please " + PLEASE + ".";
    }

    @Override
    public String urgeAll(String unit, String document, int count) {
        String tasks = count == 1 ? "this task" : "these " + count + " tasks";
        return "[Reminder] " + unit + ": under " + document + ", please " + PLEASE + " on " + tasks + ":";
    }

    @Override
    public String line(int position, String task, String due) {
        return position + ". " + task + " " + due + ".";
    }

    @Override
    public String document(String title, String number) {
        String named = title.isEmpty() ? "the work plan" : "《" + title + "》";
        return named + (number.isEmpty() ? "" : "（" + number + "）");
    }

    @Override
    public String task(int number, String text) {
        return "task " + number + (text.isEmpty() ? " (text lost in the source, 原文缺失)" : " “" + text + "”");
    }

    @Override
    public String due(String wording, LocalDate due, String left) {
        return "is due " + wording + " (" + due + "): " + left;
    }

    @Override
    public String vague(String wording) {
        return "has the deadline “" + wording + "”";
    }

    @Override
    public String undated() {
        return "has a deadline that is not stated in the source (原文未写明)";
    }

    @Override
    public String somebody() {
        return "(lead not stated in the source, 原文未写明)";
    }

    @Override
    public String noSuchTask(int number, int last) {
        return "There is no task " + number + ": the plan's tasks are numbered 1 to " + last + ".";
    }

    @Override
    public String rowLost(int number) {
        return "Task " + number + " is lost in the source (来源缺失): nobody knows what to press for, and whom.";
    }

    @Override
    public String alreadyDone(int number, Report report) {
        return "Task " + number + " was " + ProgressWords.ENGLISH.done(report) + "; there is nothing to press for.";
    }

    @Override
    public String reported(String progress) {
        return "; " + progress;
    }

    @Override
    public String nothingDue(String unit, int days) {
        return "No task led by " + unit + " is overdue or due within " + days + " days; there is nothing to press for.";
    }

    @Override
    public String unjudged(int silent, int lost) {
        return "Not included: " + silent + " whose lead is not stated in the source (原文未写明), " + lost
                + " lost altogether.";
    }

    @Override
    public String usage(String unit) {
        return "Name one task or one lead unit, such as \"urge 7\" or \"urge " + unit + "\".";
    }
}
