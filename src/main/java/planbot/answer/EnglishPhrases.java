package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import planbot.answer.Doc.Light;
import planbot.ask.Ordering;
import planbot.ask.UnitClause;
import planbot.ask.time.When.Problem;
import planbot.plan.Correction;
import planbot.plan.Facts.Fact;
import planbot.plan.Role;

/** What planbot says, in English; the plan's own words stay Chinese. */
final class EnglishPhrases implements Words {
    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public String notStated() {
        return "not stated in the source (原文未写明)";
    }

    @Override
    public String textLost() {
        return "(text lost in the source, 原文缺失)";
    }

    @Override
    public String none() {
        return "none";
    }

    @Override
    public String joined(List<String> names) {
        return String.join(", ", names);
    }

    @Override
    public String numbers(List<Integer> numbers) {
        return (numbers.size() == 1 ? "task " : "tasks ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Tasks that a sentence counts and names; of many only the first. */
    private String named(List<Integer> numbers) {
        return numbers.size() <= MOST_NAMED ? numbers(numbers) : numbers(numbers.subList(0, MOST_NAMED)) + " …";
    }

    @Override
    public String item(int number) {
        return "Task " + number;
    }

    @Override
    public String items(int count) {
        return count == 1 ? "1 task" : count + " tasks";
    }

    @Override
    public String role(Role role) {
        return switch (role) {
            case LEAD -> "lead";
            case COOPERATING -> "cooperating";
            case EITHER -> "involved";
        };
    }

    @Override
    public String light(Light light) {
        return switch (light) {
            case OVERDUE -> "overdue";
            case SOON -> "due within 3 days";
            case NEAR -> "due within 30 days";
            case DONE -> "reported done";
            case LATER, NONE -> "";
        };
    }

    @Override
    public String fields(String deadline, String lead, String cooperating) {
        return "deadline: " + deadline + "; lead: " + lead + "; cooperating: " + cooperating;
    }

    @Override
    public String found(int count, String condition) {
        return items(count) + ": " + condition + ".";
    }

    @Override
    public String firstOf(int count, int all, String condition, Ordering.By by) {
        return items(all) + ": " + condition + "; the first " + count
                + (by == Ordering.By.PLAN ? " in the plan's order" : ", " + sorted(by)) + ":";
    }

    @Override
    public String sorted(Ordering.By by) {
        return switch (by) {
            case PLAN -> "";
            case DEADLINE -> "earliest deadline first";
            case DEADLINE_LATEST_FIRST -> "latest deadline first";
        };
    }

    @Override
    public String each(List<String> counts, int all) {
        return String.join(", ", counts) + "; " + items(all) + " in all (each counted once).";
    }

    @Override
    public String counted(int count, String condition) {
        return items(count) + " (" + condition + ").";
    }

    @Override
    public String soonest(int count, String condition) {
        return "The " + items(count) + " due soonest (" + condition + "):";
    }

    @Override
    public String latest(int count, String condition) {
        return "The " + items(count) + " due last (" + condition + "):";
    }

    @Override
    public String daysUntil(LocalDate day, int days) {
        return day + (days < 0 ? " was " + -days + " days ago. " : " is " + days + " days away. ");
    }

    @Override
    public String nothing(String condition) {
        return "No task matches (" + condition + ").";
    }

    @Override
    public String apart(String unit, List<Integer> lead, List<Integer> cooperating) {
        return unit + ": leads " + items(lead.size()) + (lead.isEmpty() ? "" : " (" + named(lead) + ")")
                + ", cooperates in " + items(cooperating.size())
                + (cooperating.isEmpty() ? "" : " (" + named(cooperating) + ")") + ".";
    }

    @Override
    public String allTasks() {
        return "all tasks";
    }

    @Override
    public String unjudged(int silent, int lost) {
        return (silent > 0 ? "The source is silent on " + items(silent) : "")
                + (silent > 0 && lost > 0 ? " and has lost " : lost > 0 ? "The source has lost " : "")
                + (lost > 0 ? items(lost) + " altogether" : "")
                + "; they could not be judged and are not listed.";
    }

    @Override
    public String page(int from, int to, int all) {
        return "Entries " + from + "-" + to + " of " + all
                + (to < all ? "; say \"more\" for the next page." : "; this is the end of the list.");
    }

    @Override
    public String read(String condition) {
        return "Read as: " + condition;
    }

    @Override
    public String named(String said, String meant) {
        return said + " → " + meant;
    }

    @Override
    public String member(String said, String collective) {
        return said + " is one of " + collective + ", which is what this answers for; no cell of units names " + said
                + " itself";
    }

    @Override
    public String rowLost(List<Integer> numbers) {
        return capital(numbers(numbers))
                + ": lost in the source (来源缺失). Text, deadline and units are all gone, so there is no answer.";
    }

    @Override
    public String outOfRange(List<Integer> numbers, int last) {
        return "There is no " + numbers(numbers) + ": the plan's tasks are numbered 1 to " + last + ".";
    }

    @Override
    public String leadOf(int number, String lead) {
        return item(number) + " is led by " + lead + ".";
    }

    @Override
    public String cooperatingOf(int number, String cooperating) {
        return "Cooperating in task " + number + ": " + cooperating + ".";
    }

    @Override
    public String noCooperating(int number) {
        return item(number) + " has no cooperating unit.";
    }

    @Override
    public String partiesOf(int number, String lead, String cooperating) {
        return item(number) + ": lead " + lead + "; cooperating " + cooperating + ".";
    }

    @Override
    public String deadlineOf(int number, String wording, String due) {
        return item(number) + " is due " + wording + (due.isEmpty() ? "" : " (" + due + ")") + ".";
    }

    @Override
    public String deadlineUnknown(int number) {
        return item(number) + ": the deadline is not stated in the source (原文未写明).";
    }

    @Override
    public String daysLeft(int days) {
        return days < 0 ? -days + " days overdue" : days == 0 ? "due today" : days + " days left";
    }

    @Override
    public String nextDeadline(LocalDate day, int days, List<Integer> numbers) {
        return "The next deadline is " + day + ", " + daysLeft(days) + ": " + named(numbers) + ".";
    }

    @Override
    public String noDeadlineAhead(String condition) {
        return "No known deadline lies ahead (" + condition + ").";
    }

    @Override
    public String lastDeadline(LocalDate day, List<Integer> numbers) {
        return "The last deadline is " + day + ": " + named(numbers) + ".";
    }

    @Override
    public String statusOf(int number) {
        return item(number) + ": the plan says nothing of progress (原文未写明), and nothing was reported as done.";
    }

    @Override
    public String sentence(String said) {
        return said + ".";
    }

    @Override
    public String contentOf(int number) {
        return item(number) + ": ";
    }

    @Override
    public String roleOf(int number, String unit, Role role) {
        return unit + (role == Role.LEAD ? " leads task " : " cooperates in task ") + number + " ("
                + (role == Role.LEAD ? "牵头" : "配合") + ").";
    }

    @Override
    public String noRole(int number, String unit) {
        return unit + " is neither lead nor cooperating unit of task " + number + ".";
    }

    @Override
    public String roleUnknown(int number, String unit) {
        return "The source does not state the units of task " + number + ", so whether " + unit
                + " takes part is unknown.";
    }

    @Override
    public String figure(String words, List<String> figures) {
        return words + ": " + String.join("; ", figures) + ".";
    }

    @Override
    public String inYear(int year, String figure) {
        return figure + " (" + year + ")";
    }

    @Override
    public String noFigure(String words) {
        return "The source sets no figure for \"" + words + "\".";
    }

    @Override
    public String mentioned(String words, List<Integer> tasks, int passages) {
        return "\"" + words + "\" is in " + numbers(tasks)
                + (passages > 0
                        ? ", and " + passages + (passages == 1 ? " time" : " times") + " in the running text"
                        : "")
                + ".";
    }

    @Override
    public String notMentioned(String words) {
        return "The source does not mention \"" + words + "\".";
    }

    @Override
    public String inNoTask(String words) {
        return "No surviving task text mentions \"" + words + "\".";
    }

    @Override
    public String notInTable(String words) {
        return "No surviving task text mentions \"" + words + "\"; the running text says:";
    }

    @Override
    public String fact(Fact fact, String text) {
        return FactWords.ENGLISH.name(fact) + ": " + text;
    }

    @Override
    public String factMissing(Fact fact) {
        return FactWords.ENGLISH.name(fact) + ": not stated in the source (原文未写明).";
    }

    @Override
    public String chapters(int count) {
        return "The text has " + count + " parts:";
    }

    @Override
    public String measures(int count, int last) {
        return "The measures are numbered up to " + last + "; " + count + " of them are in the source:";
    }

    @Override
    public String chapter(int number, String title) {
        return ChinesePhrases.numeral(number) + "、" + title;
    }

    @Override
    public String chapterLost(int number) {
        return ChinesePhrases.numeral(number) + "、(title lost in the source)";
    }

    @Override
    public String noChapter(int number) {
        return "The text has no part " + number + ".";
    }

    @Override
    public String measure(int number, String title) {
        return "（" + ChinesePhrases.numeral(number) + "）" + title;
    }

    @Override
    public String measureLost(int number) {
        return "Measure " + number + " is lost in the source (来源缺失).";
    }

    @Override
    public String noMeasure(int number) {
        return "The text has no measure " + number + ".";
    }

    @Override
    public String whereMeasure(int number, String title) {
        return "running text, " + measure(number, title);
    }

    @Override
    public String whereTable(int number) {
        return "table of tasks, task " + number;
    }

    @Override
    public String whereCorrected(int number, String source) {
        return "task " + number + ", source: correction (" + source + ")";
    }

    @Override
    public String corrected(List<Correction> corrections) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            String original = correction.original();
            bySource.computeIfAbsent(correction.source(), none -> new ArrayList<>())
                    .add(field(correction.field())
                            + (original == null
                                    ? ""
                                    : " (the document: " + (original.isEmpty() ? none() : original) + ")"));
        }
        return bySource.entrySet().stream()
                .map(entry -> "source: correction (" + entry.getKey() + "): " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String field(Correction.Field field) {
        return switch (field) {
            case TEXT -> "text";
            case DEADLINE -> "deadline";
            case LEAD -> "lead";
            case COOPERATING -> "cooperating";
        };
    }

    @Override
    public String whereText() {
        return "running text";
    }

    @Override
    public String whereUncertain() {
        return "running text, place uncertain because the source is damaged";
    }

    @Override
    public String mostTasks(String unit, Role role, int count) {
        return unit + " has the most (" + role(role) + "): " + items(count) + ".";
    }

    @Override
    public String fewestTasks(String unit, Role role, int count) {
        return unit + " has the fewest (" + role(role) + "): " + items(count) + ".";
    }

    @Override
    public String byUnit(int units, Role role) {
        return "Tasks by unit (" + units + " units, sorted by: " + role(role) + "):";
    }

    @Override
    public List<String> unitTable() {
        return List.of("Unit", "Lead", "Cooperating", "Total");
    }

    @Override
    public List<String> targetTable() {
        return List.of("Figure", "Where");
    }

    @Override
    public String targets(int count) {
        return "The source sets " + count + " figures:";
    }

    @Override
    public String noSuchTime(String said, Problem problem) {
        return switch (problem) {
            case MONTH -> "\"" + said + "\" is invalid: months run from 1 to 12.";
            case DAY -> "\"" + said + "\" is invalid: that month has no such day.";
            case QUARTER -> "\"" + said + "\" is invalid: quarters run from 1 to 4 (12 months a year).";
            case REVERSED -> "\"" + said + "\" is invalid: it ends before it begins.";
        };
    }

    @Override
    public String notUnderstood(String words) {
        return "I do not understand \"" + words
                + "\": neither the plan nor my word list has it. Please say it otherwise.";
    }

    @Override
    public String noCondition(String text, String example) {
        return "\"" + text + "\" picks no tasks. Name a unit, a time, task numbers or words of tasks, such as \""
                + example + "\".";
    }

    @Override
    public String didYouMean(String words, List<String> candidates) {
        return "I do not understand \"" + words + "\". Did you mean (是不是想问) "
                + candidates.stream().map(c -> "“" + c + "”").collect(Collectors.joining(" or ")) + "?";
    }

    @Override
    public String unknownBody(String name) {
        return "\"" + name + "\" is not in this plan: it neither leads nor cooperates in any known task.";
    }

    @Override
    public String notInPlan(String unit) {
        return unit + " is not in this plan: it neither leads nor cooperates in any known task.";
    }

    @Override
    public String noMore() {
        return "No more: the last list is complete.";
    }

    @Override
    public String noList() {
        return "There is no list to go on with yet. Please ask a question first.";
    }

    @Override
    public String noSuchPage(int page, int pages) {
        return "There is no page " + page + ": this list has " + pages + (pages == 1 ? " page." : " pages.");
    }

    @Override
    public String noEntry(int position, int size) {
        return "The last list has only " + size + " entries, no entry " + position + ".";
    }

    @Override
    public String tooLong(int limit) {
        return "The question is too long: at most " + limit + " characters. Please shorten it.";
    }

    @Override
    public String greeting() {
        return "Hello. Ask me about the plan's tasks, deadlines, units and figures, for example:";
    }

    @Override
    public String thanks() {
        return "You are welcome. You can go on, for example:";
    }

    @Override
    public String help() {
        return "I answer only from the plan: tasks, deadlines, lead and cooperating units, figures, facts of the document. Send \"subscribe\" for digests of deadlines.";
    }

    @Override
    public String orders() {
        return "Orders: done 7, progress 7 first draft is ready, undo 7 (lead units report); ledger, calendar 市科委;"
                + " subscribe; plans, use plan …; data; whoami. Administrators: reload, rollback, revisions, postpone,"
                + " grant, roles. Try asking:";
    }

    @Override
    public String outside() {
        return "That is outside the plan, so I cannot answer it. Ask about tasks, deadlines, units and figures, for example:";
    }

    @Override
    public List<String> examples(String unit, int number) {
        return List.of(
                askLeads(unit), "tasks due by the end of this year", askTask(number), "tasks by unit", "next deadline");
    }

    @Override
    public String inAll(List<Integer> numbers) {
        return numbers.size() + " in all: " + numbers(numbers) + ".";
    }

    @Override
    public String deadlineIn(String from, String to) {
        return from.equals(to) ? "due " + from : "due from " + from + " to " + to;
    }

    @Override
    public String deadlineUntil(String to) {
        return "due by " + to;
    }

    @Override
    public String deadlineFrom(String from) {
        return "due from " + from + " on";
    }

    @Override
    public String overdue() {
        return "overdue";
    }

    @Override
    public String notYetDue() {
        return "not yet due";
    }

    @Override
    public String gaps(int all, int whole, int lost) {
        return "Of the plan's " + all + " tasks the source holds " + whole + " whole and " + (all - whole - lost)
                + " in part; " + lost + " rows are lost.";
    }

    @Override
    public String gap(String what, List<Integer> numbers) {
        return capital(what) + " (" + numbers.size() + "): " + named(numbers) + ".";
    }

    @Override
    public String rowsLost() {
        return "whole row lost (来源缺失)";
    }

    @Override
    public String tailMissing() {
        return "deadline or units not stated (原文未写明)";
    }

    @Override
    public String counted(String units, int number) {
        return units + " (" + number + ")";
    }

    @Override
    public String partiesMissing(Role role) {
        return (role == Role.EITHER ? "" : role(role) + " ") + "units not stated";
    }

    @Override
    public String deadlineStated() {
        return "deadline stated";
    }

    @Override
    public String mostUnits(Role role) {
        return "the most units (" + role(role) + ")";
    }

    @Override
    public String together(List<String> units) {
        return String.join(" and ", units) + " together";
    }

    @Override
    public String doesNot(String unit, Role role) {
        return "not " + (role == Role.LEAD ? "led by " : role == Role.COOPERATING ? "supported by " : "involving ")
                + unit;
    }

    @Override
    public String done() {
        return "reported as done";
    }

    @Override
    public String notDone() {
        return "not reported as done";
    }

    @Override
    public String noProgress() {
        return "The document says nothing of progress, and none has been reported.";
    }

    @Override
    public String deadlineMissing() {
        return "deadline not stated";
    }

    @Override
    public String takes(String units, Role role) {
        return role(role) + " = " + units;
    }

    @Override
    public String does(String unit, Role role) {
        return switch (role) {
            case LEAD -> "led by " + unit;
            case COOPERATING -> unit + " cooperating";
            case EITHER -> "involving " + unit;
        };
    }

    @Override
    public String sole(String unit, Role role) {
        return "only " + unit + " as " + role(role);
    }

    @Override
    public String unitCount(Role role, int least, int most) {
        String cell = role(role) + " units";
        if (most == 0) {
            return "no " + cell;
        }
        if (most == Integer.MAX_VALUE) {
            return "at least " + least + " " + cell;
        }
        return least == most ? "exactly " + least + " " + cell : least + " to " + most + " " + cell;
    }

    @Override
    public String textMissing() {
        return "text lost in the source";
    }

    @Override
    public String mentions(List<String> words) {
        return "text has " + words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" "));
    }

    @Override
    public String not(String condition) {
        return "not (" + condition + ")";
    }

    @Override
    public String and(List<String> conditions) {
        return String.join(", ", conditions);
    }

    @Override
    public String or(List<String> conditions) {
        return String.join(" or ", conditions);
    }

    @Override
    public String askLeads(String unit) {
        return "what does " + unit + " lead";
    }

    @Override
    public String askUnits(UnitClause clause, boolean first) {
        boolean many = clause.units().size() > 1;
        String joined = String.join(clause.join() == UnitClause.Join.ANY ? " or " : " and ", clause.units());
        String how = many && clause.join() == UnitClause.Join.ALL ? "jointly " : "";
        Role role = clause.role();
        String does = role == null
                ? "of "
                : switch (role) {
                    case LEAD -> "led by ";
                    case COOPERATING -> "supported by ";
                    case EITHER -> "involving ";
                };
        String said = switch (clause.sense()) {
            case TAKES_PART -> how + does + joined;
            case TAKES_NO_PART -> "not " + how + does + joined;
            case ALONE -> how + does + "only " + joined;
        };
        String each = clause.join() == UnitClause.Join.EACH ? said + " respectively" : said;
        return clause.alternative() && !first ? "or " + each : each;
    }

    @Override
    public String askNot(String condition) {
        return "except " + condition;
    }

    @Override
    public String askTasks(String conditions, Ordering ordering, int page) {
        return "which tasks are " + (conditions.isEmpty() ? "there" : conditions)
                + (ordering.by() == Ordering.By.PLAN ? "" : ", " + sorted(ordering.by()))
                + (ordering.limit() == null ? "" : ", top " + ordering.limit())
                + (page == 1 ? "" : ", page " + page);
    }

    @Override
    public String askTask(int number) {
        return "task " + number;
    }

    @Override
    public String askOnlyLead() {
        return "only lead";
    }

    @Override
    public String askMore() {
        return "more";
    }

    @Override
    public String askNext() {
        return "next deadline";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    @Override
    public String notText() {
        return "I can only read text; please type the question.";
    }

    @Override
    public String interrupted() {
        return "This order was interrupted: it may or may not have been carried out. Look first (such as \"subscriptions\" or"
                + " \"progress 7\"), and say it again if it was not.";
    }

    @Override
    public String justStarted() {
        return "I have just been restarted and cannot tell whether this was answered; please ask again.";
    }

    @Override
    public String tooFast() {
        return "Too many questions at once; please ask again in a moment.";
    }

    @Override
    public String storeAway() {
        return "The database cannot be reached for now: you can ask, but progress and subscriptions cannot be changed.";
    }

    @Override
    public String notOrdered() {
        return "The database cannot be reached for now, so this was not carried out; please send it again later."
                + " Questions are answered as usual.";
    }

    @Override
    public String incident(String id) {
        return "Something failed; please give your administrator this id: " + id;
    }
}
