package planbot.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Language;
import planbot.bot.Audit;
import planbot.command.exports.Links;
import planbot.command.exports.SigningKeys.Purpose;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;
import planbot.plan.Role;
import planbot.store.InMemorySigningKeys;

/** What a ticket is good for, and that nobody else can write one. */
class SignedTicketsTest {
    private static final Instant NOW = Instant.parse("2016-05-20T02:00:00Z");
    private static final Instant END = NOW.plusSeconds(600);
    private static final LedgerRequest LEDGER = new LedgerRequest("重庆 方案.seed", "市科委牵头", Language.ZH);
    private static final FeedRequest FEED = new FeedRequest("seed", "市科委", Role.LEAD, Language.EN);

    private final InMemorySigningKeys keys = new InMemorySigningKeys();
    private final SignedTickets tickets = new SignedTickets(keys);

    @Test
    void a_ticket_opens_what_it_was_written_for() {
        assertEquals(Optional.of(LEDGER), tickets.ledger(tickets.of(LEDGER, END), NOW));
        assertEquals(Optional.of(FEED), tickets.feed(tickets.of(FEED)));
    }

    @Test
    void a_ledgers_ticket_expires_and_a_feeds_does_not() {
        String ticket = tickets.of(LEDGER, END);
        assertTrue(tickets.ledger(ticket, END.minusMillis(1)).isPresent());
        assertTrue(tickets.ledger(ticket, END).isEmpty());
        assertEquals(tickets.of(FEED), tickets.of(FEED), "a feed's address is always the same");
    }

    @Test
    void a_ticket_for_one_thing_opens_no_other() {
        assertTrue(tickets.feed(tickets.of(LEDGER, END)).isEmpty());
        assertTrue(tickets.ledger(tickets.of(FEED), Instant.EPOCH).isEmpty());
        byte[] key = keys.of(Purpose.FEED);
        String sealed = new Sealer("LEDGER", key).seal(new Sealer.Content(END, java.util.List.of("a")));
        assertTrue(new Sealer("FEED", key).open(sealed).isEmpty(), "not even were the keys the same");
    }

    @Test
    void whatever_is_changed_in_a_ticket_it_opens_nothing() {
        String ticket = tickets.of(LEDGER, END);
        for (int at = 0; at < ticket.length(); at++) {
            String other = ticket.charAt(at) == '0' ? "1" : "0";
            String forged = ticket.substring(0, at) + other + ticket.substring(at + 1);
            assertTrue(tickets.ledger(forged, NOW).isEmpty(), forged);
            assertTrue(tickets.ledger(ticket.substring(0, at), NOW).isEmpty());
            assertTrue(tickets.ledger(ticket.substring(at + 1), NOW).isEmpty());
        }
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder guess = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                guess.append("0123456789abcdefg A/中".charAt(random.nextInt(21)));
            }
            assertTrue(tickets.ledger(guess.toString(), NOW).isEmpty());
            assertTrue(tickets.feed(guess.toString()).isEmpty());
        }
    }

    @Test
    void a_renewed_key_ends_every_feed_and_no_ledger() {
        String feed = tickets.of(FEED);
        String ledger = tickets.of(LEDGER, END);
        keys.renew(Purpose.FEED, new Audit.Entry(NOW, "a", "calendar reset", ""));
        assertTrue(tickets.feed(feed).isEmpty());
        assertTrue(tickets.ledger(ledger, NOW).isPresent());
        assertNotEquals(feed, tickets.of(FEED));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/, THIS_MACHINE",
        "http://localhost:8080/, THIS_MACHINE",
        "http://[::1]:8080/, THIS_MACHINE",
        "http://0.0.0.0:8080/, THIS_MACHINE",
        "http://10.1.2.3:8080/, EVERYWHERE",
        "https://planbot.example.com/bot/, EVERYWHERE",
    })
    void an_address_begins_with_the_pages_and_tells_from_where_it_leads_here(String page, Links.Reach reach) {
        TicketedLinks links = new TicketedLinks(tickets, () -> URI.create(page));
        assertEquals(reach, links.reach());
        assertEquals(page + "export/calendar.ics?t=" + tickets.of(FEED), links.feed(FEED));
        String ledger = links.ledger(LEDGER, Links.Format.XLSX, END);
        assertTrue(ledger.matches("https?://[A-Za-z0-9.:/\\[\\]]+ledger\\.xlsx\\?t=[0-9a-f]+"), ledger);
    }
}
