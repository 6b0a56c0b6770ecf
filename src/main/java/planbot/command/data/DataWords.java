package planbot.command.data;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import planbot.answer.Language;
import planbot.plan.Edition;
import planbot.plan.Facts;
import planbot.plan.PlanDiff;
import planbot.plan.Revision;
import planbot.reload.Change;
import planbot.reload.Denial;

/** Everything that is said to orders about what is loaded: one implementation a language. */
interface DataWords {
    /** @param zone in which times are told */
    static DataWords in(Language language, ZoneId zone) {
        DateTimeFormatter minute =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        return language == Language.ZH ? new ChineseData(minute) : new EnglishData(minute);
    }

    Language language();

    String colon();

    /** How many rows a plan has, and how much of them. */
    record Rows(int all, int whole, int partial, int lost) {}

    // What is loaded.

    String data(Revision revision, int plans);

    String edition(Edition edition, Rows rows);

    String findings(int count);

    /** Opens those that were not there before. */
    String freshFindings(int count);

    /** What the document does not state of itself. */
    String unstated(List<Facts.Fact> facts);

    String sameFiles();

    String otherFiles(List<String> names);

    String passedOver(List<String> folders);

    String revisions(int most);

    String revision(Revision revision);

    // What would change.

    String looked(Change change);

    String proposed(Change change);

    String howToLoad();

    String howToConfirm(String code);

    /** The order itself. */
    String confirm(String code);

    String heading(PlanDiff diff);

    String fact(PlanDiff.FactChange change);

    String renamed(String before, String after);

    String sentences(PlanDiff.Sentences sentences);

    String findingsCount(int before, int after);

    String correctionsCount(int before, int after);

    /** Nothing but where the rows stand in the file. */
    String onlyPlaces();

    String reported(List<Integer> tasks);

    String otherWordbook();

    // What came of it.

    String applied(Revision revision, Change change);

    String howToUndo();

    String unchanged(Revision revision);

    String flawed(int count, Revision served);

    String busy();

    String bare();

    String noSuchPlan(String said, List<Edition> plans);

    String noSuchRevision(long number, long served);

    String noCode();

    /** Why one plan cannot go back alone. */
    String rollbackIsWhole();

    String denied(Denial why);
}
