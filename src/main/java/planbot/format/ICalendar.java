package planbot.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
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
    private static final Duration REFRESH = Duration.ofHours(4);

    private ICalendar() {}

    /** The whole calendar, in UTF-8. One event is made after another, for the library would hold all of them as text several times. */
    public static byte[] of(DueDates dates) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write("BEGIN:VCALENDAR\r\n", out);
        List.of(
                        new ProdId("-//planbot//due dates//ZH"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        new XProperty("X-WR-CALNAME", line(dates.title())),
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                        new XProperty("X-PUBLISHED-TTL", REFRESH.toString()))
                .forEach(property -> write(property.toString(), out));
        dates.days().forEach(day -> write(event(day).toString(), out));
        if (dates.days().isEmpty()) {
            write(Zone.UTC.toString(), out);
        }
        write("END:VCALENDAR\r\n", out);
        return out.toByteArray();
    }

    /** Folded here, because the library counts characters where the standard counts octets. */
    private static void write(String lines, ByteArrayOutputStream out) {
        out.writeBytes(Folding.at75Octets(lines).getBytes(StandardCharsets.UTF_8));
    }

    private static VEvent event(DueDay day) {
        Instant changed = day.changed().truncatedTo(ChronoUnit.SECONDS);
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(day.id())));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new DtStart<>(day.day()));
        event.add(new DtEnd<>(day.day().plusDays(1)));
        event.add(new Summary(line(day.summary())));
        event.add(new Description(CellText.of(day.description()).replace("\r", "")));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
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
