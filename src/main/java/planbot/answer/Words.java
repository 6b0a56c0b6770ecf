package planbot.answer;

import java.time.LocalDate;
import java.util.List;
import planbot.answer.Doc.Light;
import planbot.ask.Ordering;
import planbot.ask.UnitClause;
import planbot.plan.Correction;
import planbot.plan.Facts.Fact;
import planbot.plan.Role;

/** Everything planbot says, apart from the plan's own words: one implementation a language. */
interface Words {
    /** So many tasks a sentence names by their numbers. */
    int MOST_NAMED = 100;

    Language language();

    static Words in(Language language) {
        return language == Language.ZH ? new ChinesePhrases() : new EnglishPhrases();
    }

    String notStated();

    String textLost();

    String none();

    String joined(List<String> names);

    String numbers(List<Integer> numbers);

    String item(int number);

    String items(int count);

    String role(Role role);

    String light(Light light);

    String fields(String deadline, String lead, String cooperating);

    String found(int count, String condition);

    String counted(int count, String condition);

    /** The first of a list that goes on. */
    String firstOf(int count, int all, String condition, Ordering.By by);

    /** How a list is sorted; empty where it stands in the plan's own order. */
    String sorted(Ordering.By by);

    /** What each unit has, and how many tasks that is in all. */
    String each(List<String> counts, int all);

    String nothing(String condition);

    /** How many days there are from today to a day. */
    String daysUntil(LocalDate day, int days);

    /** The tasks that are due soonest, and how many. */
    String soonest(int count, String condition);

    /** The tasks that are due last, and how many. */
    String latest(int count, String condition);

    String apart(String unit, List<Integer> lead, List<Integer> cooperating);

    String allTasks();

    String unjudged(int silent, int lost);

    String page(int from, int to, int all);

    String read(String condition);

    String named(String said, String meant);

    String member(String said, String collective);

    String rowLost(List<Integer> numbers);

    String outOfRange(List<Integer> numbers, int last);

    String leadOf(int number, String lead);

    String cooperatingOf(int number, String cooperating);

    String noCooperating(int number);

    String partiesOf(int number, String lead, String cooperating);

    String deadlineOf(int number, String wording, String due);

    String deadlineUnknown(int number);

    String daysLeft(int days);

    String nextDeadline(LocalDate day, int days, List<Integer> numbers);

    String noDeadlineAhead(String condition);

    String lastDeadline(LocalDate day, List<Integer> numbers);

    String statusOf(int number);

    String contentOf(int number);

    /** What is said, as a sentence of its own. */
    String sentence(String said);

    String roleOf(int number, String unit, Role role);

    String noRole(int number, String unit);

    String roleUnknown(int number, String unit);

    String figure(String words, List<String> figures);

    String inYear(int year, String figure);

    String noFigure(String words);

    String mentioned(String words, List<Integer> tasks, int passages);

    String notMentioned(String words);

    String notInTable(String words);

    /** That no task's text has the words. */
    String inNoTask(String words);

    String fact(Fact fact, String text);

    String factMissing(Fact fact);

    String chapters(int count);

    String measures(int count, int last);

    String chapter(int number, String title);

    String chapterLost(int number);

    String noChapter(int number);

    String measure(int number, String title);

    String measureLost(int number);

    String noMeasure(int number);

    String whereMeasure(int number, String title);

    String whereTable(int number);

    /** Where a row's corrected text comes from. */
    String whereCorrected(int number, String source);

    /** Which fields of a task are corrected and by what source, with the document's own words beside those that it has. */
    String corrected(List<Correction> corrections);

    String whereUncertain();

    /** The running text, where no measure holds the sentence. */
    String whereText();

    String mostTasks(String unit, Role role, int count);

    String fewestTasks(String unit, Role role, int count);

    String byUnit(int units, Role role);

    List<String> unitTable();

    List<String> targetTable();

    String targets(int count);

    String noSuchTime(String said, planbot.ask.time.When.Problem problem);

    String notUnderstood(String words);

    /** That a text asks something, but tells no tasks from others. */
    String noCondition(String text, String example);

    String didYouMean(String words, List<String> candidates);

    String unknownBody(String name);

    String notInPlan(String unit);

    String noMore();

    String noList();

    /** That a list has fewer pages than the one asked for. */
    String noSuchPage(int page, int pages);

    String noEntry(int position, int size);

    String tooLong(int limit);

    String greeting();

    String thanks();

    String help();

    /** What can be ordered, by examples; leads to questions that can be asked. */
    String orders();

    String outside();

    /** Questions that can be asked, about a unit and a task that the plan has. */
    List<String> examples(String unit, int number);

    /** Opens a list of tasks that were named by their numbers. */
    String inAll(List<Integer> numbers);

    String deadlineIn(String from, String to);

    String deadlineUntil(String to);

    String deadlineFrom(String from);

    String overdue();

    String notYetDue();

    String gaps(int all, int whole, int lost);

    String gap(String what, List<Integer> numbers);

    String rowsLost();

    String tailMissing();

    String deadlineMissing();

    String done();

    String notDone();

    /** That nothing is known of any progress. */
    String noProgress();

    String deadlineStated();

    String mostUnits(Role role);

    String doesNot(String unit, Role role);

    String partiesMissing(Role role);

    /** Units with their number: A、B（2家）. */
    String counted(String units, int number);

    String takes(String units, Role role);

    String does(String unit, Role role);

    /** Units that act jointly: A、B共同. */
    String together(List<String> units);

    String sole(String unit, Role role);

    String unitCount(Role role, int least, int most);

    String textMissing();

    String mentions(List<String> words);

    String not(String condition);

    String and(List<String> conditions);

    String or(List<String> conditions);

    String askLeads(String unit);

    /** A mention of units as a question has it: A、B共同牵头, or without a role A、B. */
    String askUnits(UnitClause clause, boolean first);

    /** All but those that meet the condition. */
    String askNot(String condition);

    /** Which tasks meet the conditions (none: empty). */
    String askTasks(String conditions, Ordering ordering, int page);

    String askTask(int number);

    String askMore();

    String askOnlyLead();

    String notText();

    String tooFast();

    String justStarted();

    /** Said behind answers while the store is away. */
    String storeAway();

    /** To an order while the store is away. */
    String notOrdered();

    String interrupted();

    String incident(String id);

    String askNext();
}
