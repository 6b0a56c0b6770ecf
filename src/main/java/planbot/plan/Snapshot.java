package planbot.plan;

/** A plan at a revision: what questions are answered from. */
public record Snapshot(Revision revision, Plan plan) {}
