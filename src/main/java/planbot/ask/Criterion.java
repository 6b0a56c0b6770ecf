package planbot.ask;

import java.util.List;
import planbot.ask.time.Span;
import planbot.plan.Role;

/** What a task must be like to be meant: says what, never how. Relative to the day of asking where it says "overdue". */
public sealed interface Criterion {

    /** Has a due date in the span. */
    record DueIn(Span span) implements Criterion {}

    /** Has a due date before today that nobody has reported as done. */
    record Overdue() implements Criterion {}

    /** Reported as done. */
    record Done() implements Criterion {}

    /** Its last due date is today or later. */
    record NotYetDue() implements Criterion {}

    /** The source does not say by when. */
    record DeadlineUnknown() implements Criterion {}

    /** The unit takes part in the role. */
    record Takes(String unit, Role role) implements Criterion {}

    /** The unit takes part in the role, and nobody else does. */
    record Sole(String unit, Role role) implements Criterion {}

    /** The cell of the role names this many units, both ends included. */
    record UnitCount(Role role, int least, int most) implements Criterion {}

    /** Its cell of the role names more units than that of any other task that is meant. */
    record MostUnits(Role role) implements Criterion {}

    /** The source does not say who has the role. */
    record PartiesUnknown(Role role) implements Criterion {}

    /** The source lost this task's text. */
    record TextLost() implements Criterion {}

    /** The text has the words. */
    record Mentions(List<String> words) implements Criterion {
        public Mentions {
            words = List.copyOf(words);
        }
    }

    /** Has one of these numbers. */
    record Numbered(List<Integer> numbers) implements Criterion {
        public Numbered {
            numbers = List.copyOf(numbers);
        }
    }

    /** All of them hold; true if there is none. */
    record All(List<Criterion> parts) implements Criterion {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them holds. */
    record Any(List<Criterion> parts) implements Criterion {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The other does not hold; what is unknown stays unknown. */
    record Not(Criterion other) implements Criterion {}
}
