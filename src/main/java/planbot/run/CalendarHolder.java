package planbot.run;

import java.nio.file.Path;
import planbot.calendar.WorkCalendar;
import planbot.command.digests.CalendarSource;
import planbot.conf.SettingsException;
import planbot.conf.WorkdaysFile;

/** The legal calendar from its file, as it was last read. */
public final class CalendarHolder implements CalendarSource {
    private final Path file;
    private volatile WorkCalendar calendar;

    /** @throws SettingsException telling everything that is wrong with the file */
    public CalendarHolder(Path file) {
        this.file = file;
        this.calendar = WorkdaysFile.read(file);
    }

    @Override
    public WorkCalendar current() {
        return calendar;
    }

    @Override
    public WorkCalendar reload() {
        try {
            calendar = WorkdaysFile.read(file);
        } catch (SettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return calendar;
    }
}
