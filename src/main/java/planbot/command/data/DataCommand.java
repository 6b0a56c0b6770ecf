package planbot.command.data;

/** What a person can order of what is loaded. */
public sealed interface DataCommand {

    /** @param plan the only plan that is to change, by any of its names; empty for all */
    record Reload(String plan) implements DataCommand {}

    /** What a reload would change. */
    record Preview(String plan) implements DataCommand {}

    record Confirm(String code) implements DataCommand {}

    /** A confirmation without its code. */
    record Unconfirmed() implements DataCommand {}

    /** @param revision 0 for the one before the one that is served */
    record Rollback(long revision) implements DataCommand {}

    /** To go back with a single plan, which cannot be done. */
    record RollbackOfPlan() implements DataCommand {}

    record Revisions() implements DataCommand {}

    /** @param plan one of those that are loaded, by any of its names; empty for all */
    record ShowData(String plan) implements DataCommand {}
}
