package planbot.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.Shelf;
import planbot.plan.Role;
import planbot.plan.Task;

/**
 * A calendar of due dates that somebody asks for.
 *
 * @param plan its key
 * @param unit named as the plan names it; {@link #EVERY_UNIT} for all
 * @param role how the unit takes part; of no account where there is none
 */
public record FeedRequest(String plan, String unit, Role role, Language language) {
    /** In the place of a unit's name. */
    public static final String EVERY_UNIT = "";

    /** The due dates as they stand; empty where the plan is not loaded. */
    public Optional<DueDates> dueDates(Shelf shelf) {
        return shelf.plan(plan).map(this::dueDates);
    }

    /** The due dates of the plan, as they stand. */
    public DueDates dueDates(Knowledge known) {
        DueDayWriter writer = new DueDayWriter(known, this);
        List<DueDay> days = known.edition().plan().tasks().stream()
                .filter(this::concerns)
                .flatMap(writer::of)
                .toList();
        Instant read = known.edition().origin().readAt();
        return new DueDates(
                DueWords.in(language).title(known.edition().title(), unit, role),
                days,
                days.stream().map(DueDay::changed).max(Instant::compareTo).orElse(read));
    }

    private boolean concerns(Task task) {
        List<String> cell = task.parties().in(role);
        return unit.equals(EVERY_UNIT) || cell != null && cell.contains(unit);
    }
}
