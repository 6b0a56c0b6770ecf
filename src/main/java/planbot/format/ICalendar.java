package planbot.format;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import planbot.export.DueDates;
import planbot.export.DueDay;
import planbot.platform.parts.Sha256;

/**
 * Due dates as an iCalendar that programs subscribe to: days, not hours, that keep nobody busy. The same due dates are the same
 * bytes. There is no METHOD: that is for calendars that are mailed, and would demand an organizer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
public final class ICalendar {
    private static final String REFRESH = "PT4H";

    private ICalendar() {}

    /** The whole calendar, in UTF-8. */
    public static byte[] of(DueDates dates) {
        biweekly.ICalendar calendar = new biweekly.ICalendar();
        calendar.setProductId("-//planbot//due dates//ZH");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(line(dates.title())));
        // The library's own property leaves out the VALUE that RFC 7986 asks for.
        calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        dates.days().forEach(day -> calendar.addEvent(event(day)));
        if (dates.days().isEmpty()) {
            calendar.addComponent(utc());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ICalWriter writer = new ICalWriter(new Folding(out), ICalVersion.V2_0)) {
            // The library counts characters where the standard counts octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static VEvent event(DueDay day) {
        Date changed = Date.from(day.changed().truncatedTo(ChronoUnit.SECONDS));
        VEvent event = new VEvent();
        event.setUid(uid(day.id()));
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setDateStart(new DateStart(date(day.day())));
        event.setDateEnd(new DateEnd(date(day.day().plusDays(1))));
        event.setSummary(line(day.summary()));
        event.setDescription(CellText.of(day.description()).replace("\r", ""));
        event.setStatus(Status.confirmed());
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** The one component of a calendar without a due date, for without any it is none (RFC 5545, 3.4). */
    private static VTimezone utc() {
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(0));
        standard.setTimezoneOffsetTo(new UtcOffset(0));
        VTimezone zone = new VTimezone("Etc/UTC");
        zone.addStandardTime(standard);
        return zone;
    }

    /** The key of a plan may be of any letters, a UID had better not. */
    private static String uid(DueDay.Id id) {
        byte[] plan = Sha256.of(id.plan().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(plan, 0, 8) + "-" + id.task() + "-" + id.due() + "@planbot";
    }

    private static String line(String text) {
        return CellText.of(text).replaceAll("\\R", " ");
    }
}
