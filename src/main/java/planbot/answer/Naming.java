package planbot.answer;

import java.util.List;

/** Whether a text names one of the plans that are loaded. */
public sealed interface Naming {
    /** It names none. */
    Naming NONE = new None();

    record None() implements Naming {}

    /**
     * It names one.
     *
     * @param rest the text without the words that name it; may be blank
     */
    record Plan(Knowledge plan, String rest) implements Naming {}

    /**
     * What it says fits several.
     *
     * @param said as typed
     * @param rest the text without it
     */
    record Several(String said, String rest, List<Knowledge> plans) implements Naming {
        public Several {
            plans = List.copyOf(plans);
        }
    }

    /**
     * It names a document that is not loaded.
     *
     * @param rest the text without it
     */
    record Unknown(String said, String rest) implements Naming {}
}
