package planbot.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planbot.answer.FilterReader;
import planbot.answer.FilterReading;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.Matches;
import planbot.calendar.WorkCalendar;
import planbot.plan.Plan;
import planbot.schedule.Schedule;

/** Works out what a digest says. Pure: equal arguments give equal digests. */
public final class Composer {
    private static final int YELLOW_WORKDAYS = 3;

    private final Knowledge knowledge;
    private final WorkCalendar calendar;
    private final Reported reported;

    public Composer(Knowledge knowledge, WorkCalendar calendar, Reported reported) {
        this.knowledge = knowledge;
        this.calendar = calendar;
        this.reported = reported;
    }

    /** How a filter would be read today, and what it would mean; a refusal in the language's words. */
    public FilterReading check(String filter, Language language, LocalDate today) {
        return new FilterReader(knowledge, language).read(filter, today);
    }

    /** How a task stands, for muting it; empty where the plan has no such number. */
    public Optional<TaskFacts> facts(int task) {
        return knowledge
                .plan()
                .task(task)
                .map(found -> Present.of(found, reported).facts());
    }

    /**
     * The due dates that a schedule may go by: those of the tasks that are meant and not done.
     *
     * @throws FilterException where the filter does not tell which tasks are meant
     */
    public NavigableSet<LocalDate> due(Order order, LocalDate today) {
        NavigableSet<LocalDate> due = new TreeSet<>();
        present(meant(order, today).matches()).stream()
                .map(Present::facts)
                .filter(facts -> !facts.done())
                .forEach(facts -> due.addAll(facts.due()));
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
        List<Item> due = new ArrayList<>();
        for (Present task : tasks) {
            if (!task.facts().done() && !memory.isMuted(task.facts())) {
                due.addAll(items(task, memory, new Days(planned, today, order.horizon(), triggers)));
            }
        }
        // Who wants a date told at set times is told each time, whatever was told before.
        boolean all = order.scope() == Order.Scope.FULL || triggers.areDueDates();
        List<Item> items = due.stream()
                .filter(item -> all || item.reason() != Reason.REPEATED)
                .sorted(Comparator.comparing(Item::section))
                .toList();
        List<Present> plan = knowledge.plan().tasks().stream()
                .map(task -> Present.of(task, reported))
                .toList();
        return new Digest(
                order,
                new Digest.Basis(
                        meant.title(), today, knowledge.snapshot().revision().number(), unknownYears(items, today)),
                items,
                new Changes(memory).of(tasks, plan),
                counts(tasks, memory, due.size() - items.size(), meant.matches()),
                memory.after(tasks, items));
    }

    Plan plan() {
        return knowledge.plan();
    }

    int lastNumber() {
        return knowledge.lastNumber();
    }

    Triggers triggers(Order order) {
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
        return matches.tasks().stream().map(task -> Present.of(task, reported)).toList();
    }

    private record Days(LocalDate planned, LocalDate today, int horizon, Triggers triggers) {
        /** Whether a date is near enough to be told of, where the schedule does not say which are. */
        boolean reach(LocalDate due) {
            return !due.isAfter(today.plusDays(horizon));
        }
    }

    private List<Item> items(Present task, Memory memory, Days days) {
        List<Item> items = new ArrayList<>();
        for (LocalDate due : task.facts().due()) {
            Optional<Schedule.Lead> lead = days.triggers().of(due, days.planned());
            int workdays = calendar.workdaysBetween(days.today(), due);
            Section section = section(due, days.today(), workdays);
            if (days.triggers().areDueDates() ? lead.isPresent() : section != Section.UPCOMING || days.reach(due)) {
                Reason reason = memory.reason(task.facts(), new Told.Shown(due, section));
                items.add(new Item(task.task(), due, section, workdays, reason, lead.orElse(null)));
            }
        }
        return items;
    }

    private static Section section(LocalDate due, LocalDate today, int workdays) {
        if (due.isBefore(today)) {
            return Section.RED;
        }
        return workdays <= YELLOW_WORKDAYS ? Section.YELLOW : Section.UPCOMING;
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

    private static Counts counts(List<Present> tasks, Memory memory, int unchanged, Matches matches) {
        return new Counts(
                tasks.size(),
                count(tasks, task -> task.task().deadline() == null),
                count(
                        tasks,
                        task -> task.task().deadline() != null
                                && task.facts().due().isEmpty()),
                count(tasks, task -> task.facts().done()),
                count(tasks, task -> !task.facts().done() && memory.isMuted(task.facts())),
                unchanged,
                matches.silent().size(),
                matches.lost().size());
    }

    private static int count(List<Present> tasks, Predicate<Present> condition) {
        return (int) tasks.stream().filter(condition).count();
    }
}
