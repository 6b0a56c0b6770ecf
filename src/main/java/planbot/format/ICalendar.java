package planbot.format;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
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
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final VObjectWriter out;

    private ICalendar(VObjectWriter out) {
        this.out = out;
    }

    /** The whole calendar, in UTF-8. */
    public static byte[] of(DueDates dates) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (VObjectWriter out = new VObjectWriter(new Folding(bytes), SyntaxStyle.NEW)) {
            // The library counts characters where the standard counts octets.
            out.getFoldedLineWriter().setLineLength(null);
            new ICalendar(out).write(dates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(DueDates dates) throws IOException {
        out.writeBeginComponent("VCALENDAR");
        out.writeProperty("PRODID", "-//planbot//due dates//ZH");
        out.writeVersion("2.0");
        out.writeProperty("CALSCALE", "GREGORIAN");
        text("X-WR-CALNAME", line(dates.title()));
        write("REFRESH-INTERVAL", "DURATION", REFRESH);
        out.writeProperty("X-PUBLISHED-TTL", REFRESH);
        for (DueDay day : dates.days()) {
            event(day);
        }
        if (dates.days().isEmpty()) {
            utc();
        }
        out.writeEndComponent("VCALENDAR");
    }

    private void event(DueDay day) throws IOException {
        out.writeBeginComponent("VEVENT");
        text("UID", uid(day.id()));
        out.writeProperty("DTSTAMP", time(day.changed()));
        out.writeProperty("LAST-MODIFIED", time(day.changed()));
        date("DTSTART", day.day());
        date("DTEND", day.day().plusDays(1));
        text("SUMMARY", line(day.summary()));
        text("DESCRIPTION", CellText.of(day.description()).replace("\r", ""));
        out.writeProperty("STATUS", "CONFIRMED");
        out.writeProperty("TRANSP", "TRANSPARENT");
        out.writeEndComponent("VEVENT");
    }

    /** The one component of a calendar without a due date, for without any it is none (RFC 5545, 3.4). */
    private void utc() throws IOException {
        out.writeBeginComponent("VTIMEZONE");
        out.writeProperty("TZID", "Etc/UTC");
        out.writeBeginComponent("STANDARD");
        out.writeProperty("DTSTART", "19700101T000000");
        out.writeProperty("TZOFFSETFROM", "+0000");
        out.writeProperty("TZOFFSETTO", "+0000");
        out.writeEndComponent("STANDARD");
        out.writeEndComponent("VTIMEZONE");
    }

    private void text(String name, String text) throws IOException {
        out.writeProperty(name, VObjectPropertyValues.escape(text).replace("\n", "\\n"));
    }

    private void date(String name, LocalDate day) throws IOException {
        write(name, "DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    private void write(String name, String type, String value) throws IOException {
        VObjectParameters parameters = new VObjectParameters();
        parameters.put("VALUE", type);
        out.writeProperty(new VObjectProperty(null, name, parameters, value));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
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
