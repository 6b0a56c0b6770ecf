package planbot.digest.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.calendar.WorkCalendar;
import planbot.digest.Section;
import planbot.digest.Told;
import planbot.schedule.Schedule.Lead;

/** Finds the due dates there are to tell of on a day. */
final class DueItems {
    private static final int YELLOW_WORKDAYS = 3;

    private final WorkCalendar calendar;
    private final Triggers triggers;
    private final Memory memory;
    private final Days days;

    /**
     * The days a digest goes by.
     *
     * @param planned when it was due
     * @param last how far it looks ahead, unless its schedule says which dates it is about
     */
    record Days(LocalDate planned, LocalDate today, LocalDate last) {}

    DueItems(WorkCalendar calendar, Triggers triggers, Memory memory, Days days) {
        this.calendar = calendar;
        this.triggers = triggers;
        this.memory = memory;
        this.days = days;
    }

    /** Those of a task; none where it is done or muted. */
    List<Item> of(Present task) {
        List<Item> items = new ArrayList<>();
        if (memory.isMuted(task.facts())) {
            return items;
        }
        for (LocalDate due : task.facts().open()) {
            Optional<Lead> lead = triggers.of(due, days.planned());
            int workdays = calendar.workdaysBetween(days.today(), due);
            Section section = section(due, workdays);
            boolean near = section != Section.UPCOMING || !due.isAfter(days.last());
            if (triggers.areDueDates() ? lead.isPresent() : near) {
                Reason reason = memory.reason(task.facts(), new Told.Shown(due, section));
                items.add(new Item(task.task(), due, section, workdays, reason, lead.orElse(null), task.reports()));
            }
        }
        return items;
    }

    private Section section(LocalDate due, int workdays) {
        if (due.isBefore(days.today())) {
            return Section.RED;
        }
        return workdays <= YELLOW_WORKDAYS ? Section.YELLOW : Section.UPCOMING;
    }
}
