package planbot.command;

import java.util.List;
import planbot.answer.Doc;
import planbot.calendar.WorkCalendar;

/** Puts next year's holidays in force. */
final class Calendars {
    private final Office office;
    private final Rights rights;

    Calendars(Office office, Rights rights) {
        this.office = office;
        this.rights = rights;
    }

    List<Doc.Block> reload(Ordered ordered) {
        rights.checkAdmin(ordered);
        CommandWords words = ordered.words();
        WorkCalendar calendar;
        try {
            calendar = office.calendar().reload();
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong(words.calendarWrong(String.valueOf(e.getMessage())));
        }
        office.records().audit().record(ordered.entry("reload calendar", "years " + calendar.years()));
        office.changed().run();
        return new Blocks().lead(words.calendarLoaded(calendar.years())).blocks();
    }
}
