package planbot.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;
import planbot.plan.Task;

/** The days on which tasks are due; whole months once more, so that years are quickly put together. Never changes. */
final class DueDays {
    private final Postings<LocalDate> days;
    private final Postings<YearMonth> months;

    /** @param tasks in plan order */
    DueDays(Collection<Task> tasks, Function<Task, List<LocalDate>> due) {
        Postings.Builder<LocalDate> byDay = new Postings.Builder<>();
        Postings.Builder<YearMonth> byMonth = new Postings.Builder<>();
        for (Task task : tasks) {
            for (LocalDate day : due.apply(task)) {
                byDay.add(day, task.number());
                byMonth.add(YearMonth.from(day), task.number());
            }
        }
        days = byDay.build();
        months = byMonth.build();
    }

    /** The days on which any task is due. */
    NavigableSet<LocalDate> days() {
        return days.all().navigableKeySet();
    }

    /** Those of the tasks that are due on the day. */
    BitSet on(LocalDate day, BitSet tasks) {
        return days.of(day, tasks);
    }

    /** The tasks with a due date from one day on to another, both included. */
    BitSet within(LocalDate from, LocalDate to) {
        BitSet tasks = new BitSet();
        if (!days().isEmpty()) {
            LocalDate first = days().first();
            LocalDate last = days().last();
            add(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to, tasks);
        }
        return tasks;
    }

    private void add(LocalDate from, LocalDate to, BitSet tasks) {
        YearMonth first = from.getDayOfMonth() == 1
                ? YearMonth.from(from)
                : YearMonth.from(from).plusMonths(1);
        YearMonth last = YearMonth.from(to.plusDays(1)).minusMonths(1);
        if (first.isAfter(last)) {
            days.addBetween(from, to, tasks);
        } else {
            days.addBetween(from, first.atDay(1).minusDays(1), tasks);
            months.addBetween(first, last, tasks);
            days.addBetween(last.atEndOfMonth().plusDays(1), to, tasks);
        }
    }
}
