package planbot.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import planbot.answer.Knowledge;
import planbot.answer.PlanNames;
import planbot.answer.Shelf;

/** Knows which plan a text names, and which a conversation means where it names none. Quick, does no I/O, never throws. */
public final class PlanSense {
    private final Supplier<Shelf> shelf;
    private final Map<String, List<String>> also;
    private final DefaultPlans defaults;
    private volatile PlanNames names;

    /** @param also names that plans were given besides their own, by the plans' keys */
    public PlanSense(Supplier<Shelf> shelf, Map<String, List<String>> also, DefaultPlans defaults) {
        this.shelf = shelf;
        this.also = Map.copyOf(also);
        this.defaults = defaults;
        this.names = new PlanNames(shelf.get(), this.also);
    }

    /** The names of what is loaded now, all of one shelf. */
    public PlanNames names() {
        Shelf now = shelf.get();
        PlanNames known = names;
        if (!known.shelf().equals(now)) {
            known = new PlanNames(now, also);
            names = known;
        }
        return known;
    }

    /** The plan that a conversation means where nothing is named: the one it has chosen, or else the main one. */
    public Knowledge standing(String conversation, Shelf now) {
        return defaults.of(conversation).flatMap(now::plan).orElseGet(now::main);
    }

    /** The chosen plan that is gone, where the conversation is to be told so; empty otherwise. */
    Optional<String> newlyGone(String conversation, Shelf now) {
        return defaults.of(conversation)
                .filter(plan -> now.plan(plan).isEmpty())
                .filter(plan -> defaults.isNewlyGone(conversation, plan));
    }
}
