package planbot.command.digests;

import planbot.calendar.WorkCalendar;

/** The legal calendar that is in force, and the reading of it anew. */
public interface CalendarSource {

    WorkCalendar current();

    /**
     * Reads the file again and puts it in force. Blocks.
     *
     * @throws IllegalArgumentException telling what is wrong with it; the one before stays in force
     */
    WorkCalendar reload();
}
