package planbot.command.data;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.DiffWords;
import planbot.answer.FactWords;
import planbot.answer.Language;
import planbot.plan.Edition;
import planbot.plan.Facts.Fact;
import planbot.plan.PlanDiff;
import planbot.plan.Revision;
import planbot.reload.Change;
import planbot.reload.Denial;

/** What is said of what is loaded, in English. */
final class EnglishData implements DataWords {
    private static final DiffWords WORDS = DiffWords.ENGLISH;

    private final DateTimeFormatter minute;

    EnglishData(DateTimeFormatter minute) {
        this.minute = minute;
    }

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public String colon() {
        return ": ";
    }

    @Override
    public String data(Revision revision, int plans) {
        return plans + (plans == 1 ? " plan is" : " plans are") + " loaded, revision " + revision.number() + " ("
                + minute.format(revision.at()) + ", " + revision.actor() + ").";
    }

    @Override
    public String edition(Edition edition, Rows rows) {
        int corrections = edition.plan().corrections().size();
        return edition.title() + ": file " + edition.origin().file() + ", read "
                + minute.format(edition.origin().readAt()) + "; " + rows.all() + " tasks: " + rows.whole() + " whole, "
                + rows.partial() + " in part, " + rows.lost() + " lost"
                + (corrections == 0 ? "" : "; " + corrections + " fields corrected") + ".";
    }

    @Override
    public String findings(int count) {
        return "Findings (" + count + "):";
    }

    @Override
    public String freshFindings(int count) {
        return "New findings (" + count + "):";
    }

    @Override
    public String unstated(List<Fact> facts) {
        return "not stated by the document: "
                + facts.stream().map(FactWords.ENGLISH::name).collect(Collectors.joining(", "));
    }

    @Override
    public String sameFiles() {
        return "The files in seeds/ are those that are loaded.";
    }

    @Override
    public String otherFiles(List<String> names) {
        return "Files in seeds/ that differ from what is loaded: " + String.join(", ", names)
                + ". \"preview\" shows what would change.";
    }

    @Override
    public String passedOver(List<String> folders) {
        return "Folders in it are not looked into: " + String.join(", ", folders) + ".";
    }

    @Override
    public String revisions(int most) {
        return "The newest revisions (" + most + " at most):";
    }

    @Override
    public String revision(Revision revision) {
        return "Revision " + revision.number() + ": " + minute.format(revision.at()) + ", " + revision.actor() + ", "
                + kind(revision.change()) + ", " + counts(revision.change());
    }

    private static String kind(Revision.Change change) {
        return switch (change.kind()) {
            case IMPORT -> "first import";
            case RELOAD -> "reload";
            case ROLLBACK -> "back to revision " + change.from();
        };
    }

    private static String counts(Revision.Change change) {
        return change.added() + " added, " + change.changed() + " changed, " + change.removed() + " removed";
    }

    private static String counts(Change change) {
        return counts(change.diff().change(change.cause().kind(), change.cause().from()));
    }

    @Override
    public String looked(Change change) {
        return "A reload now would mean: " + counts(change) + ".";
    }

    @Override
    public String proposed(Change change) {
        return (change.cause().kind() == Revision.Kind.ROLLBACK
                        ? "Going back to revision " + change.cause().from()
                        : "This reload")
                + " means: " + counts(change) + ". Nothing is in force yet.";
    }

    @Override
    public String howToLoad() {
        return "Say \"reload\" to put it in force.";
    }

    @Override
    public String howToConfirm(String code) {
        return "Answer \"" + confirm(code)
                + "\" within ten minutes, yourself, to put it in force; without it nothing changes.";
    }

    @Override
    public String confirm(String code) {
        return "confirm " + code;
    }

    @Override
    public String heading(PlanDiff diff) {
        Edition shown = diff.shown();
        String title = shown.title() + " (" + shown.origin().file() + ")";
        if (diff.before() == null) {
            return "New plan: " + title + ", " + diff.tasks().added().size() + " tasks";
        }
        return diff.after() == null
                ? "Plan removed: " + title + ", " + diff.tasks().removed().size() + " tasks"
                : title + ":";
    }

    @Override
    public String fact(PlanDiff.FactChange change) {
        return "changed: " + FactWords.ENGLISH.name(change.fact()) + ": \""
                + WORDS.quoted(change.before()) + "\" → \""
                + WORDS.quoted(change.after()) + "\"";
    }

    @Override
    public String renamed(String before, String after) {
        return "file renamed: " + before + " → " + after;
    }

    @Override
    public String sentences(PlanDiff.Sentences sentences) {
        return "running text: " + sentences.added() + " sentences added, " + sentences.removed() + " removed";
    }

    @Override
    public String findingsCount(int before, int after) {
        return "findings: " + before + " → " + after;
    }

    @Override
    public String correctionsCount(int before, int after) {
        return "corrected fields: " + before + " → " + after;
    }

    @Override
    public String onlyPlaces() {
        return "no task is otherwise; only places in the file, notes of sources or findings are";
    }

    @Override
    public String reported(List<Integer> tasks) {
        return "Note: progress was reported of tasks that would be otherwise or gone: "
                + tasks.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    }

    @Override
    public String otherWordbook() {
        return "The directory of bodies or the glossary has changed, and is put in force with it.";
    }

    @Override
    public String applied(Revision revision, Change change) {
        return change.diff().isEmpty()
                ? "The directory of bodies and the glossary are in force; no plan is otherwise, it is still revision "
                        + revision.number() + "."
                : "In force: revision " + revision.number() + ", " + counts(revision.change()) + ".";
    }

    @Override
    public String howToUndo() {
        return "\"rollback\" takes it back.";
    }

    @Override
    public String unchanged(Revision revision) {
        return "Nothing has changed; it is still revision " + revision.number() + ".";
    }

    @Override
    public String flawed(int count, Revision served) {
        return "Not loaded: the files have " + count + (count == 1 ? " error" : " errors")
                + "; mend them and say \"reload\" again. Revision " + served.number() + " is served as before.";
    }

    @Override
    public String busy() {
        return "Another reload is under way; try again in a moment.";
    }

    @Override
    public String bare() {
        return "Not loaded: no plan would be left. Put a plan's file into seeds/ and say \"reload\".";
    }

    @Override
    public String noSuchPlan(String said, List<Edition> plans) {
        return "\"" + said + "\" names no plan, or more than one. There are: "
                + plans.stream()
                        .map(plan -> plan.title() + " (" + plan.origin().file() + ")")
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ".";
    }

    @Override
    public String noSuchRevision(long number, long served) {
        return number == 0
                ? "There is no revision before revision 1."
                : "There is no revision " + number + "; revision " + served + " is served. \"revisions\" lists them.";
    }

    @Override
    public String noCode() {
        return "Which code? For example: confirm K7QX4. \"reload\" or \"rollback\" gives one.";
    }

    @Override
    public String rollbackIsWhole() {
        return "A rollback takes all plans back to a revision, never one alone. Say \"rollback\", or name the revision:"
                + " rollback 1. \"revisions\" lists them.";
    }

    @Override
    public String denied(Denial why) {
        return switch (why) {
            case UNKNOWN -> "There is no such code, or it was used. Say \"reload\" again.";
            case EXPIRED -> "The code is older than ten minutes. Say \"reload\" again.";
            case OTHERS -> "The code is somebody else's, who alone may confirm it. Say \"reload\" yourself.";
            case GUESSED -> "Too many wrong codes: your reload is void. Say \"reload\" again.";
            case FILES_CHANGED ->
                "The files have changed since they were shown; nothing was put in force. Say \"reload\" again.";
            case OVERTAKEN -> "Another reload was faster; nothing was put in force. Say \"reload\" again.";
        };
    }
}
