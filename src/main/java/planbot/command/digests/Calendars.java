package planbot.command.digests;

import java.util.List;
import planbot.answer.Doc;
import planbot.calendar.WorkCalendar;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;

/** Puts next year's holidays in force. */
final class Calendars {
    private final Office office;
    private final PlaceRights rights;

    Calendars(Office office, PlaceRights rights) {
        this.office = office;
        this.rights = rights;
    }

    List<Doc.Block> reload(Ordered ordered) {
        rights.checkAdmin(ordered);
        CommandWords words = CommandWords.in(ordered.language());
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
