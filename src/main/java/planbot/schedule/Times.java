package planbot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.calendar.WorkCalendar;
import planbot.schedule.CronReader.Cron;
import planbot.schedule.Schedule.ByDue;
import planbot.schedule.Schedule.Daily;
import planbot.schedule.Schedule.Monthly;
import planbot.schedule.Schedule.Weekly;
import planbot.schedule.Schedule.Workdays;

/**
 * Works out when schedules come. A local time that a change of clocks leaves out is taken as much later; of one that comes twice
 * the first counts.
 */
public final class Times {
    /** What does not come within it is said never to come. */
    private static final Duration REACH = Duration.ofDays(3_653);

    private final CronReader cron;

    public Times(CronReader cron) {
        this.cron = cron;
    }

    /**
     * The first time after a point in time; empty where there is none within ten years.
     *
     * @throws IllegalArgumentException if the schedule is a cron expression that cannot be read
     */
    public Optional<Instant> next(Schedule schedule, ZoneId zone, Instant after, Almanac almanac) {
        return next(new InZone(local(schedule, almanac), zone.getRules()), after);
    }

    /** The same, so many of them; fewer where there are no more. */
    public List<Instant> next(Schedule schedule, ZoneId zone, Instant after, Almanac almanac, int count) {
        InZone times = new InZone(local(schedule, almanac), zone.getRules());
        List<Instant> found = new ArrayList<>();
        Instant last = after;
        while (found.size() < count) {
            Optional<Instant> next = next(times, last);
            if (next.isEmpty()) {
                break;
            }
            last = next.get();
            found.add(last);
        }
        return found;
    }

    private static Optional<Instant> next(InZone times, Instant after) {
        return times.next(after).filter(time -> !time.isAfter(after.plus(REACH)));
    }

    private Cron local(Schedule schedule, Almanac almanac) {
        WorkCalendar calendar = almanac.calendar();
        if (schedule instanceof Daily daily) {
            return Days.matching(day -> true).at(daily.at());
        }
        if (schedule instanceof Workdays workdays) {
            return Days.matching(calendar::isWorkday).at(workdays.at());
        }
        if (schedule instanceof Weekly weekly) {
            return Days.matching(day -> weekly.days().contains(day.getDayOfWeek()))
                    .at(weekly.at());
        }
        if (schedule instanceof Monthly monthly) {
            return Days.monthly(monthly.day(), calendar).at(monthly.at());
        }
        if (schedule instanceof ByDue byDue) {
            Days days = earliest -> DueDays.from(byDue, earliest, almanac);
            return days.at(byDue.at());
        }
        return cron.read(((Schedule.Cron) schedule).expression());
    }
}
