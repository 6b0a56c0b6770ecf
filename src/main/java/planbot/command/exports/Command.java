package planbot.command.exports;

/** Everything about files and calendars that a person can order. */
public sealed interface Command {

    /** Which forms of a file are asked for. */
    enum Form {
        ANY,
        XLSX,
        CSV
    }

    /** @param filter a condition on tasks; empty for all */
    record Ledger(String filter, Form form) implements Command {}

    /** A ledger of every plan that is loaded. */
    record Ledgers(Form form) implements Command {}

    /** @param unit a unit, with or without a role; empty for all */
    record Calendar(String unit) implements Command {}

    /** Makes every calendar's address lead nowhere. */
    record ResetCalendars() implements Command {}
}
