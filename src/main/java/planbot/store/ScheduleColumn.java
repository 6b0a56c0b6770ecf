package planbot.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import planbot.schedule.Schedule;

/** A schedule as the text of a column: a word for its sort, its time, and what else it has. */
final class ScheduleColumn {
    private ScheduleColumn() {}

    static String write(Schedule schedule) {
        if (schedule instanceof Schedule.Daily daily) {
            return "DAILY " + daily.at();
        } else if (schedule instanceof Schedule.Workdays workdays) {
            return "WORKDAYS " + workdays.at();
        } else if (schedule instanceof Schedule.Weekly weekly) {
            return "WEEKLY " + weekly.at() + " "
                    + weekly.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        } else if (schedule instanceof Schedule.Monthly monthly) {
            return "MONTHLY " + monthly.at() + " "
                    + (monthly.day() instanceof Schedule.Day.Numbered day ? day.number() : monthly.day());
        } else if (schedule instanceof Schedule.BeforeDue before) {
            return "BEFORE " + before.at() + " "
                    + before.leads().stream()
                            .map(lead -> lead.count() + ":" + lead.unit())
                            .collect(Collectors.joining(","));
        } else if (schedule instanceof Schedule.Overdue overdue) {
            return "OVERDUE " + overdue.at();
        }
        return "CRON " + ((Schedule.Cron) schedule).expression();
    }

    static Schedule read(String text) {
        String[] words = text.split(" ", 3);
        if (words[0].equals("CRON")) {
            return new Schedule.Cron(text.substring("CRON ".length()));
        }
        LocalTime at = LocalTime.parse(words[1]);
        List<String> more = words.length < 3 ? List.of() : Arrays.asList(words[2].split(","));
        return switch (words[0]) {
            case "DAILY" -> new Schedule.Daily(at);
            case "WORKDAYS" -> new Schedule.Workdays(at);
            case "WEEKLY" ->
                new Schedule.Weekly(more.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()), at);
            case "MONTHLY" -> new Schedule.Monthly(day(more.get(0)), at);
            case "BEFORE" ->
                new Schedule.BeforeDue(more.stream().map(ScheduleColumn::lead).toList(), at);
            case "OVERDUE" -> new Schedule.Overdue(at);
            default -> throw new IllegalArgumentException("no schedule: " + text);
        };
    }

    private static Schedule.Day day(String text) {
        return Character.isDigit(text.charAt(0))
                ? new Schedule.Day.Numbered(Integer.parseInt(text))
                : Schedule.Day.Named.valueOf(text);
    }

    private static Schedule.Lead lead(String text) {
        int colon = text.indexOf(':');
        return new Schedule.Lead(
                Integer.parseInt(text.substring(0, colon)), Schedule.Lead.Unit.valueOf(text.substring(colon + 1)));
    }
}
