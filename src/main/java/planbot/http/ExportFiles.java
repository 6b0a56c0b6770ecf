package planbot.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import planbot.answer.Shelf;
import planbot.export.DueDates;
import planbot.export.Ledger;
import planbot.format.Csv;
import planbot.format.ICalendar;
import planbot.format.Xlsx;
import planbot.ticket.Tickets;

/** Makes what a ticket is good for, as it is at the moment. Blocks. */
final class ExportFiles {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private final Supplier<Shelf> shelf;
    private final Tickets tickets;
    private final Clock clock;

    /** @param clock of the zone in which days begin */
    ExportFiles(Supplier<Shelf> shelf, Tickets tickets, Clock clock) {
        this.shelf = shelf;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @throws Problem 404 where the ticket is good for nothing */
    ExportFile xlsx(String ticket) throws IOException {
        List<Ledger> ledgers = ledgers(ticket);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(ledgers, clock.getZone(), out);
        return ExportFile.once(XLSX, out.toByteArray(), name(ledgers, ".xlsx"));
    }

    /** The first plan's, for a file has no sheets. */
    ExportFile csv(String ticket) throws IOException {
        List<Ledger> ledgers = ledgers(ticket);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(ledgers.get(0), clock.getZone(), out);
        return ExportFile.once(CSV, out.toByteArray(), name(ledgers, ".csv"));
    }

    ExportFile calendar(String ticket) {
        DueDates dates = tickets.feed(ticket)
                .flatMap(request -> request.dueDates(shelf.get()))
                .orElseThrow(ExportFiles::nothing);
        return ExportFile.polled(
                CALENDAR, ICalendar.of(dates), new FileName("calendar", dates.title(), ".ics"), dates.changed());
    }

    private List<Ledger> ledgers(String ticket) {
        List<Ledger> ledgers = tickets.ledger(ticket, clock.instant())
                .map(request -> request.ledgers(shelf.get(), LocalDate.now(clock)))
                .orElse(List.of());
        if (ledgers.isEmpty()) {
            throw nothing();
        }
        return ledgers;
    }

    private static FileName name(List<Ledger> ledgers, String ending) {
        return new FileName("ledger", ledgers.get(0).title(), ending);
    }

    /** Never which of the reasons: a forger would learn from it. */
    private static Problem nothing() {
        return Problem.notFound("this link is not good, or not any more; ask planbot for a new one");
    }
}
