package planbot.digest.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planbot.answer.FilterReader;
import planbot.answer.FilterReading;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.Matches;
import planbot.answer.Shelf;
import planbot.calendar.WorkCalendar;
import planbot.digest.Order;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.plan.Correction;
import planbot.plan.Plan;
import planbot.progress.Report;

/** Works out what a digest says. Pure: equal arguments give equal digests. */
public final class Composer {
    private final Shelf shelf;
    private final Knowledge knowledge;
    private final WorkCalendar calendar;

    public Composer(Shelf shelf, WorkCalendar calendar) {
        this(shelf, shelf.main(), calendar);
    }

    private Composer(Shelf shelf, Knowledge knowledge, WorkCalendar calendar) {
        this.shelf = shelf;
        this.knowledge = knowledge;
        this.calendar = calendar;
    }

    /** The one for a plan, by its key, or by nothing for the main one; empty where it is not loaded. */
    public Optional<Composer> about(String plan) {
        Optional<Knowledge> meant = plan.isEmpty() ? Optional.of(shelf.main()) : shelf.plan(plan);
        return meant.map(known -> new Composer(shelf, known, calendar));
    }

    /**
     * The one for the plan of an order.
     *
     * @throws FilterException where that plan is not loaded
     */
    public Composer about(Order order) {
        return about(order.plan())
                .orElseThrow(() ->
                        new FilterException(DigestWords.in(order.language()).planGone(order.plan())));
    }

    /** The key of the plan that is told of. */
    public String key() {
        return knowledge.edition().key();
    }

    /** The plan's title. */
    public String title() {
        return knowledge.edition().title();
    }

    /** Words about the plan's tasks, with its name where there are others. */
    public String named(String words) {
        return shelf.plans().size() > 1 ? "《" + title() + "》" + words : words;
    }

    /** How a filter would be read today, and what it would mean; a refusal in the language's words. */
    public FilterReading check(String filter, Language language, LocalDate today) {
        return new FilterReader(knowledge, language).read(filter, today);
    }

    /** What of the plan is not the document's. */
    public List<Correction> corrections() {
        return knowledge.plan().corrections();
    }

    /** How a task stands, for muting it; empty where the plan has no such number. */
    public Optional<TaskFacts> facts(int task) {
        return knowledge
                .plan()
                .task(task)
                .map(found -> Present.of(found, knowledge).facts());
    }

    /**
     * The due dates that a schedule may go by: those of the tasks that are meant that nobody reported done.
     *
     * @throws FilterException where the filter does not tell which tasks are meant
     */
    public NavigableSet<LocalDate> due(Order order, LocalDate today) {
        NavigableSet<LocalDate> due = new TreeSet<>();
        present(meant(order, today).matches()).stream().map(Present::facts).forEach(facts -> due.addAll(facts.open()));
        return due;
    }

    /**
     * What there is to tell.
     *
     * @param muted tasks the place does not want to be told of, as they stood when it said so
     * @param told what the group knows of this subscription; null where it knows nothing
     * @param planned the day the digest was due, which schedules by due date go by
     * @param today the day everything else goes by
     * @throws FilterException where the filter does not tell which tasks are meant
     */
    public Digest compose(Order order, List<TaskFacts> muted, @Nullable Told told, LocalDate planned, LocalDate today) {
        FilterReading.Meant meant = meant(order, today);
        List<Present> tasks = present(meant.matches());
        Memory memory = new Memory(told, muted);
        Triggers triggers = triggers(order);
        DueItems found = new DueItems(
                calendar, triggers, memory, new DueItems.Days(planned, today, today.plusDays(order.horizon())));
        List<Item> due = tasks.stream().flatMap(task -> found.of(task).stream()).toList();
        // Who wants a date told at set times is told each time, whatever was told before.
        boolean all = order.scope() == Order.Scope.FULL || triggers.areDueDates();
        List<Item> items = due.stream()
                .filter(item -> all || item.reason() != Reason.REPEATED)
                .sorted(Comparator.comparing(Item::section))
                .toList();
        List<Present> plan = knowledge.plan().tasks().stream()
                .map(task -> Present.of(task, knowledge))
                .toList();
        return new Digest(
                order,
                new Digest.Basis(
                        named(meant.title()),
                        today,
                        shelf.revision().number(),
                        unknownYears(items, today),
                        corrections()),
                items,
                new Changes(memory).of(tasks, plan),
                Counts.of(tasks, memory, due.size() - items.size(), meant.matches()),
                memory.after(tasks, items));
    }

    /** What reported a task done; empty while anything of it is open, or where the plan has no such number. */
    public Optional<Report> done(int task) {
        return knowledge.plan().task(task).flatMap(knowledge::done);
    }

    /** The plan that is told of. */
    public Plan plan() {
        return knowledge.plan();
    }

    /** The highest number of a task. */
    public int lastNumber() {
        return knowledge.lastNumber();
    }

    /** Which due dates the order's schedule is about. */
    public Triggers triggers(Order order) {
        return new Triggers(order.schedule(), calendar);
    }

    private FilterReading.Meant meant(Order order, LocalDate today) {
        FilterReading reading = check(order.filter(), order.language(), today);
        if (reading instanceof FilterReading.Refused refused) {
            throw new FilterException(refused.why());
        }
        return (FilterReading.Meant) reading;
    }

    private List<Present> present(Matches matches) {
        return matches.tasks().stream().map(task -> Present.of(task, knowledge)).toList();
    }

    private SortedSet<Integer> unknownYears(List<Item> items, LocalDate today) {
        SortedSet<Integer> years = new TreeSet<>();
        for (Item item : items) {
            int last = Math.max(item.due().getYear(), today.getYear());
            for (int year = Math.min(item.due().getYear(), today.getYear()); year <= last; year++) {
                if (!item.due().equals(today) && !calendar.knows(year)) {
                    years.add(year);
                }
            }
        }
        return years;
    }
}
