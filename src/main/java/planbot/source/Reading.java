package planbot.source;

import planbot.plan.Plan;

/** What became of a document: a plan, with findings for what the source lost, or a refusal. */
public sealed interface Reading {

    /** The document was read; what it lost stands in the plan's findings. */
    record Whole(Plan plan) implements Reading {}

    /**
     * The document is nothing the reader can read.
     *
     * @param reason a sentence that says what it looks like and what to do
     */
    record Refused(String reason) implements Reading {}
}
