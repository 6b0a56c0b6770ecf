package planbot.run;

import java.nio.file.Path;
import planbot.calendar.WorkCalendar;
import planbot.command.digests.CalendarSource;
import planbot.conf.SettingsException;
import planbot.conf.WorkdaysFile;

/** The legal calendar from its file, as it was last read. */
public final class CalendarHolder implements CalendarSource {
    private final Path file;
    private final Runnable reloaded;
    private volatile WorkCalendar calendar;

    /**
     * @param reloaded to be told when an order has put the file in force as it is; may block
     * @throws SettingsException telling everything that is wrong with the file
     */
    public CalendarHolder(Path file, Runnable reloaded) {
        this.file = file;
        this.reloaded = reloaded;
        this.calendar = WorkdaysFile.read(file);
    }

    @Override
    public WorkCalendar current() {
        return calendar;
    }

    @Override
    public WorkCalendar reload() {
        follow();
        reloaded.run();
        return calendar;
    }

    /**
     * Reads the file again, as another instance did.
     *
     * @throws IllegalArgumentException telling what is wrong with it; the one before stays in force
     */
    public void follow() {
        try {
            calendar = WorkdaysFile.read(file);
        } catch (SettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
