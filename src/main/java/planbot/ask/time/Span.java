package planbot.ask.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A stretch of days, both ends included. */
public record Span(LocalDate from, LocalDate to) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static Span day(LocalDate day) {
        return new Span(day, day);
    }

    static Span day(int year, int month, int day) {
        checkMonth(month);
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw new ImpossibleTime(When.Problem.DAY);
        }
        return day(LocalDate.of(year, month, day));
    }

    static Span month(int year, int month) {
        checkMonth(month);
        return months(YearMonth.of(year, month), 1);
    }

    /** A third of a month, counted 0, 1, 2 (上旬, 中旬, 下旬). */
    static Span third(int year, int month, int third) {
        Span whole = month(year, month);
        LocalDate from = whole.from.plusDays(10L * third);
        return new Span(from, third == 2 ? whole.to : from.plusDays(9));
    }

    static Span quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new ImpossibleTime(When.Problem.QUARTER);
        }
        return months(YearMonth.of(year, quarter * 3 - 2), 3);
    }

    static Span half(int year, int half) {
        return months(YearMonth.of(year, half * 6 - 5), 6);
    }

    static Span year(int year) {
        return months(YearMonth.of(year, 1), 12);
    }

    static Span months(YearMonth first, int count) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** The Monday-to-Sunday week that holds the day. */
    static Span week(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new Span(monday, monday.plusDays(6));
    }

    private static void checkMonth(int month) {
        if (month < 1 || month > 12) {
            throw new ImpossibleTime(When.Problem.MONTH);
        }
    }

    /** Thrown inside this package only: the words name no day or period. */
    static final class ImpossibleTime extends DateTimeException {
        private static final long serialVersionUID = 1L;
        private final When.Problem problem;

        ImpossibleTime(When.Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        When.Problem problem() {
            return problem;
        }
    }
}
