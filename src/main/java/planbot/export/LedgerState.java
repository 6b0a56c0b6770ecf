package planbot.export;

/** How a task stands, in the one word that a ledger is sorted by. */
enum LedgerState {
    NOT_REPORTED,
    /** Some of its due dates were reported done, and none that is open has passed. */
    PARTLY_DONE,
    DONE,
    /** A due date has passed, as it was postponed, that nobody reported done. */
    OVERDUE
}
