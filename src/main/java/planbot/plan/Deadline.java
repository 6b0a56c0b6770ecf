package planbot.plan;

import java.time.LocalDate;
import java.util.List;

/** A deadline in the plan's own words, and the zero or more days those words fix, in order of time. */
public record Deadline(String wording, Kind kind, List<LocalDate> due) {

    /** What sort of wording it is; only the first five fix days, the others may. */
    public enum Kind {
        DAY,
        MONTH,
        YEAR_END,
        YEARS,
        PERIOD,
        RECURRING,
        SPAN,
        MILESTONE,
        OPEN_ENDED,
        IMMEDIATE,
        /** Words that are kept and shown, and fix no day. */
        OTHER
    }

    public Deadline {
        due = List.copyOf(due);
    }
}
