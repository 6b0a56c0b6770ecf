package planbot.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was reported of a task. Reports are never changed: one is taken back by another.
 *
 * @param id given by the record, in their order
 * @param plan the plan's key
 * @param due the due date it concerns, as the plan has it; null for the task as a whole, never for a postponement
 * @param movedTo the new day of a postponement; null for every other kind
 * @param words what was said: the progress, or the basis of a postponement; may be empty
 * @param by who reported it
 * @param withdraws the report that this one takes back; 0 for every other kind
 */
public record Report(
        long id,
        String plan,
        int task,
        Kind kind,
        @Nullable LocalDate due,
        @Nullable LocalDate movedTo,
        String words,
        By by,
        long withdraws) {

    /** What it says. */
    public enum Kind {
        DONE,
        PROGRESS,
        POSTPONED,
        WITHDRAWN
    }

    /**
     * Who reported, and when.
     *
     * @param unit in whose name; empty for an admin
     * @param actor as the platform proves it
     */
    public record By(String unit, String actor, Instant at) {
        /** The plans' own, whatever the zone of who asks. */
        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        /** When, by the clocks of those the plans are for. */
        public LocalDateTime time() {
            return LocalDateTime.ofInstant(at, ZONE);
        }

        /** On which day. */
        public LocalDate day() {
            return time().toLocalDate();
        }
    }

    /** The same in other words. */
    public Report saying(String other) {
        return new Report(id, plan, task, kind, due, movedTo, other, by, withdraws);
    }

    /** The same, on record. */
    public Report numbered(long recorded) {
        return new Report(recorded, plan, task, kind, due, movedTo, words, by, withdraws);
    }
}
