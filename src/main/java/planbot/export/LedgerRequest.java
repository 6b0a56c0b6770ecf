package planbot.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import planbot.answer.FilterReader;
import planbot.answer.FilterReading;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.Shelf;
import planbot.plan.Task;

/**
 * A ledger that somebody asks for.
 *
 * @param plan its key; {@link #EVERY_PLAN} for a ledger of each plan that is loaded
 * @param filter a condition on tasks in the question language; empty for every row, the lost ones included
 * @param language its header's
 */
public record LedgerRequest(String plan, String filter, Language language) {
    /** In the place of a plan's key. */
    public static final String EVERY_PLAN = "";

    /** The ledgers as of a day; empty where the plan is not loaded, or the filter is not understood any more. */
    public List<Ledger> ledgers(Shelf shelf, LocalDate today) {
        List<Knowledge> plans = plan.equals(EVERY_PLAN)
                ? shelf.plans()
                : shelf.plan(plan).stream().toList();
        return plans.stream().flatMap(known -> ledger(known, today).stream()).toList();
    }

    private Optional<Ledger> ledger(Knowledge known, LocalDate today) {
        return tasks(known, today).map(tasks -> new Ledger(known, tasks, language, today));
    }

    private Optional<List<Task>> tasks(Knowledge known, LocalDate today) {
        if (filter.isEmpty()) {
            return Optional.of(known.plan().tasks());
        }
        FilterReading reading = new FilterReader(known, language).read(filter, today);
        return reading instanceof FilterReading.Meant meant
                ? Optional.of(meant.matches().tasks())
                : Optional.empty();
    }
}
