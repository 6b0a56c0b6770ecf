package planbot.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Hours in which nothing is sent, such as 22:00 to 07:00; over midnight where the end is not after the beginning. */
public record Quiet(LocalTime from, LocalTime to) {

    /** When it may be sent: the instant itself, or the end of the quiet hours it lies in. */
    public Instant over(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = !from.isBefore(to);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return at;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
