package planbot.command.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.command.Blocks;
import planbot.plan.Deadline;
import planbot.progress.Due;
import planbot.progress.Report;

/** Everything that is said to orders about progress: one implementation a language. */
interface OrderWords {

    static OrderWords in(Language language) {
        return language == Language.ZH ? new ChineseOrderWords() : new EnglishOrderWords();
    }

    /** What was entered, by whom and when, and how it is taken back. */
    default List<Doc.Block> entered(Book.Entered entered) {
        Subject subject = entered.subject();
        Report report = entered.report();
        String text = subject.task().text();
        Blocks blocks = new Blocks()
                .lead(item(subject) + line(report))
                .paragraph(text == null ? "" : text)
                .paragraph(wording(subject, report));
        return report.kind() == Report.Kind.WITHDRAWN
                ? blocks.suggest(subject.order(historyOf(report.task()))).blocks()
                : blocks.paragraph(howToUndo(subject))
                        .suggest(subject.order(undo(report.task())), subject.order(historyOf(report.task())))
                        .blocks();
    }

    /** Opens what is said of a row; names the plan where several are loaded. */
    String item(Subject subject);

    /** A report: what it says, who made it, and when. */
    String line(Report report);

    /** The same of one that does not count any more. */
    String takenBack(String line);

    /** The plan's wording, which a postponement leaves as it is; empty for every other report. */
    String wording(Subject subject, Report report);

    String howToUndo(Subject subject);

    /** The order that takes back the last report. */
    String undo(int task);

    /** The order that shows all there are. */
    String historyOf(int task);

    String history(Subject subject, int count);

    String onlyTheLast(int most);

    String noHistory(Subject subject);

    String noSuchPlan();

    String noSuchTask(int number, int last);

    String rowLost(int number);

    String alreadyDone(Subject subject, Report done);

    String dateAlreadyDone(int number, Due due, Report done);

    /** Asks which of several due dates is reported done. */
    String whichDate(Subject subject, List<Due> due);

    /** Asks which of the open due dates is put off. */
    String whichPostponed(Subject subject, List<Due> open);

    String nothingToPostpone(int number, @Nullable Deadline deadline);

    String notLater(int number, LocalDate due, LocalDate day);

    String noBasis(int number);

    String nothingToUndo(int number);

    String tooLong(int most);

    /** What is missing behind a verb. */
    String incomplete(Command.Verb verb);
}
