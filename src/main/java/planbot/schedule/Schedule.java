package planbot.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** When something is to happen, in the local time of a zone that stands elsewhere. {@link Times} works out the points. */
public sealed interface Schedule {

    /** Every day. */
    record Daily(LocalTime at) implements Schedule {}

    /** Every working day of the legal calendar. */
    record Workdays(LocalTime at) implements Schedule {}

    /** On days of the week. */
    record Weekly(Set<DayOfWeek> days, LocalTime at) implements Schedule {
        public Weekly {
            days = Set.copyOf(days);
        }
    }

    /** Once a month. */
    record Monthly(Day day, LocalTime at) implements Schedule {}

    /** At the times of a Quartz cron expression: seconds, minutes, hours, day of month, month, day of week, perhaps a year. */
    record Cron(String expression) implements Schedule {}

    /** What depends on the due dates of the tasks that are meant. */
    sealed interface ByDue extends Schedule {
        /** The time of day. */
        LocalTime at();
    }

    /** So long before each due date; one digest a day, of the tasks that are so far from theirs. */
    record BeforeDue(List<Lead> leads, LocalTime at) implements ByDue {
        public BeforeDue {
            leads = List.copyOf(leads);
        }
    }

    /** On the day after each due date. */
    record Overdue(LocalTime at) implements ByDue {}

    /** Which day of a month. */
    sealed interface Day {

        /** The day with this number, 1 to 31; the month's last where it is shorter. */
        record Numbered(int number) implements Day {}

        /** One of the named days. */
        enum Named implements Day {
            LAST,
            FIRST_WORKDAY,
            LAST_WORKDAY
        }
    }

    /** How long before a due date: 0 is the day itself. */
    record Lead(int count, Unit unit) {
        /** What is counted. */
        public enum Unit {
            DAYS,
            WORKDAYS
        }
    }
}
