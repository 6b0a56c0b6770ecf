package planbot.ticket;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import planbot.command.exports.Links;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;

/** Addresses at the chat page's server, with a ticket in the query, which no log tells. */
public final class TicketedLinks implements Links {
    /** The folder of all such addresses. */
    public static final String FOLDER = "export/";

    /** The query's only parameter. */
    public static final String TICKET = "t";

    /** Who listens on all addresses has not been told which of them leads to it. */
    private static final List<String> HERE = List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]");

    private final SignedTickets tickets;
    private final Supplier<URI> page;

    /** @param page the chat page's address as people reach it */
    public TicketedLinks(SignedTickets tickets, Supplier<URI> page) {
        this.tickets = tickets;
        this.page = page;
    }

    @Override
    public String ledger(LedgerRequest request, Format format, Instant expires) {
        return at("ledger." + format.name().toLowerCase(Locale.ROOT), tickets.of(request, expires));
    }

    @Override
    public String feed(FeedRequest request) {
        return at("calendar.ics", tickets.of(request));
    }

    @Override
    public Reach reach() {
        return HERE.contains(page.get().getHost()) ? Reach.THIS_MACHINE : Reach.EVERYWHERE;
    }

    private String at(String file, String ticket) {
        return page.get() + FOLDER + file + "?" + TICKET + "=" + ticket;
    }
}
