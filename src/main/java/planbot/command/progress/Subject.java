package planbot.command.progress;

import java.util.List;
import java.util.Optional;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.progress.Due;
import planbot.progress.Report;
import planbot.progress.Standing;

/**
 * The row that an order is about.
 *
 * @param title the plan's, where several are loaded; empty where there is but one
 */
record Subject(Knowledge knowledge, Task task, String title) {

    /** @throws Refusal where the plan has no such row, or its source lost it */
    static Subject of(int number, Ordered ordered, Shelf shelf) {
        OrderWords words = OrderWords.in(ordered.language());
        Knowledge knowledge = shelf.plan(ordered.plan()).orElseThrow(() -> Refusal.wrong(words.noSuchPlan()));
        Task task = knowledge
                .plan()
                .task(number)
                .orElseThrow(() -> Refusal.wrong(words.noSuchTask(number, knowledge.lastNumber())));
        if (task.state() == Task.State.ABSENT) {
            throw Refusal.wrong(words.rowLost(number));
        }
        return new Subject(
                knowledge, task, shelf.plans().size() > 1 ? knowledge.edition().title() : "");
    }

    /** An order about this row that is understood in every conversation. */
    String order(String order) {
        return title.isEmpty() ? order : "《" + title + "》" + order;
    }

    int number() {
        return task.number();
    }

    /** Who leads; empty where the source does not say. */
    List<String> lead() {
        List<String> lead = task.parties().lead();
        return lead == null ? List.of() : lead;
    }

    /** What the plan calls a unit, by whichever of its names it was granted. */
    String named(String unit) {
        return knowledge.bodies().named(unit).map(UnitDirectory.Unit::name).orElse(unit);
    }

    List<Due> due() {
        return knowledge.due(task);
    }

    Optional<Report> done() {
        return knowledge.done(task);
    }

    Standing standing() {
        return knowledge.progress().of(number()).orElseGet(() -> new Standing(List.of()));
    }
}
