package planbot.command;

/** Finds out which plan a text is about: the one it names, or else the one its conversation means. Quick, does no I/O. */
@FunctionalInterface
public interface PlanChoice {

    Chosen of(String text, Asker asker);

    /**
     * A plan.
     *
     * @param key the plan's
     * @param rest the text without the words that name the plan
     */
    record Chosen(String key, String rest) {}
}
