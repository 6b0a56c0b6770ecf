package planbot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.digest.Order;
import planbot.digest.Order.Scope;
import planbot.digest.Order.WhenEmpty;
import planbot.digest.Place;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;

/**
 * A subscription of the year, and by hand when it comes: minute for minute, without anything that the schedules are made of.
 *
 * @param unit whose tasks it is about; empty for all
 */
record Wish(
        String name,
        Schedule schedule,
        Coming coming,
        ZoneId zone,
        String unit,
        int horizon,
        Scope scope,
        WhenEmpty whenEmpty,
        @Nullable Quiet quiet) {
    private static final Map<ZoneId, List<ZoneOffsetTransition>> CHANGES = new HashMap<>();

    /** Whether it comes at a local time. */
    interface Coming {
        boolean at(LocalDateTime local, World world);
    }

    /** What is known at a time. */
    interface World {
        boolean isWorkday(LocalDate day);

        /** The due dates of the unit's tasks. */
        List<LocalDate> due(String unit);
    }

    Wish(String name, Schedule schedule, Coming coming) {
        this(name, schedule, coming, Post.ZONE, "", 30, Scope.FULL, WhenEmpty.SEND, null);
    }

    Wish in(String other) {
        return new Wish(name, schedule, coming, ZoneId.of(other), unit, horizon, scope, whenEmpty, quiet);
    }

    Wish about(String other, int days) {
        return new Wish(name, schedule, coming, zone, other, days, scope, whenEmpty, quiet);
    }

    Wish when(Scope what, WhenEmpty empty) {
        return new Wish(name, schedule, coming, zone, unit, horizon, what, empty, quiet);
    }

    Wish quiet(String from, String to) {
        Quiet hours = new Quiet(LocalTime.parse(from), LocalTime.parse(to));
        return new Wish(name, schedule, coming, zone, unit, horizon, scope, whenEmpty, hours);
    }

    Place place() {
        return new Place("toy", "keyed", name);
    }

    Order order() {
        String filter = unit.isEmpty() ? "" : unit + "牵头";
        return new Order(schedule, zone, filter, horizon, scope, whenEmpty, quiet, Language.ZH);
    }

    /** When it comes, after one time up to another. */
    List<Instant> between(Instant after, Instant upTo, World world) {
        List<Instant> found = new ArrayList<>();
        long last = Math.floorDiv(upTo.getEpochSecond(), 60);
        for (long minute = Math.floorDiv(after.getEpochSecond(), 60) + 1; minute <= last; minute++) {
            Instant at = Instant.ofEpochSecond(minute * 60);
            if (comes(at, world)) {
                found.add(at);
            }
        }
        return found;
    }

    private boolean comes(Instant at, World world) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        boolean first = true;
        for (ZoneOffsetTransition change : CHANGES.computeIfAbsent(zone, Wish::changes)) {
            long since = at.getEpochSecond() - change.toEpochSecond();
            boolean just = since >= 0 && since < Math.abs(change.getDuration().toSeconds());
            if (just && change.isGap() && coming.at(local(at, change.getOffsetBefore()), world)) {
                // It was left out, and comes as much later.
                return true;
            }
            first &= !just || change.isGap();
        }
        return first && coming.at(local(at, offset), world);
    }

    private static LocalDateTime local(Instant at, ZoneOffset offset) {
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, offset);
    }

    /** The changes of clocks of the years around. */
    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> found = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.parse("2016-01-01T00:00:00Z"));
        while (next != null && next.getInstant().isBefore(Instant.parse("2018-01-01T00:00:00Z"))) {
            found.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return found;
    }
}
