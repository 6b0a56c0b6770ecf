package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import planbot.answer.Language;
import planbot.answer.Shelf;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.command.Orders;
import planbot.command.exports.Links.Format;
import planbot.command.exports.SigningKeys;
import planbot.command.exports.SigningKeys.Purpose;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;
import planbot.export.Reported;
import planbot.fakes.HandTurnedClock;
import planbot.plan.Role;
import planbot.platform.Secret;
import planbot.store.InMemorySigningKeys;
import planbot.store.StoreException;
import planbot.ticket.SignedTickets;
import planbot.ticket.TicketedLinks;

/** What is fetched by a link: with its ticket alone, while it is good, and as the plan stands then. */
class ExportTest {
    private static final LedgerRequest LEDGER = new LedgerRequest("seed", "市科委牵头", Language.ZH);
    private static final FeedRequest FEED = new FeedRequest("seed", "市科委", Role.EITHER, Language.ZH);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final HandTurnedClock clock = new HandTurnedClock();
    private final InMemorySigningKeys keys = new InMemorySigningKeys();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile Shelf shelf = SeedBot.SHELF;
    private volatile boolean away;
    private TicketedLinks links = new TicketedLinks(new SignedTickets(keys), () -> URI.create("http://127.0.0.1/"));
    private int port;

    @BeforeEach
    void start() throws Exception {
        SignedTickets tickets = new SignedTickets(keys());
        Servers servers = new Servers(
                vertx,
                meters,
                new Servers.Content(() -> shelf, SeedBot.fresh(), clock, Orders.NONE, tickets),
                TestGate.of(vertx, Map.of()));
        port = servers.listen(new Servers.Door(
                        "127.0.0.1", 0, new Secret("api-token"), URI.create("https://planbot.example.com/")))
                .await(10, TimeUnit.SECONDS)
                .actualPort();
        links = new TicketedLinks(tickets, () -> URI.create("http://127.0.0.1:" + port + "/"));
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    /** Those in memory, while the store that has them is there. */
    private SigningKeys keys() {
        return new SigningKeys() {
            @Override
            public byte[] of(Purpose purpose) {
                if (away) {
                    throw new StoreException("the signing keys cannot be read or written: the store does not answer");
                }
                return keys.of(purpose);
            }

            @Override
            public void renew(Purpose purpose, Audit.Entry entry) {
                keys.renew(purpose, entry);
            }
        };
    }

    private Instant inTenMinutes() {
        return clock.instant().plus(Duration.ofMinutes(10));
    }

    private String csv() {
        return links.ledger(LEDGER, Format.CSV, inTenMinutes());
    }

    private static HttpResponse<byte[]> get(String url, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void a_ledger_is_fetched_by_its_ticket_without_the_apis_token() throws Exception {
        HttpResponse<byte[]> csv = get(csv());
        assertEquals(200, csv.statusCode());
        assertTrue(text(csv).startsWith("\uFEFF序号,"));
        assertEquals(15, text(csv).lines().count());

        HttpResponse<byte[]> xlsx = get(links.ledger(LEDGER, Format.XLSX, inTenMinutes()));
        assertEquals(200, xlsx.statusCode());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            assertEquals(15, book.getFirstSheet().read().size());
        }
    }

    @Test
    void while_the_store_with_the_keys_is_away_that_is_said() throws Exception {
        String url = csv();
        away = true;
        HttpResponse<byte[]> refused = get(url);
        assertEquals(503, refused.statusCode());
        assertTrue(text(refused).contains("the database cannot be reached for now"), text(refused));
        away = false;
        assertEquals(200, get(url).statusCode());
    }

    @Test
    void its_headers_keep_it_private_and_name_it_after_the_plan() throws Exception {
        HttpResponse<byte[]> csv = get(csv());
        assertEquals("text/csv; charset=utf-8; header=present", header(csv, "Content-Type"));
        assertEquals("private, no-store", header(csv, "Cache-Control"));
        assertEquals("no-referrer", header(csv, "Referrer-Policy"));
        assertEquals("noindex, nofollow", header(csv, "X-Robots-Tag"));
        assertEquals("nosniff", header(csv, "X-Content-Type-Options"));
        String disposition = header(csv, "Content-Disposition");
        assertTrue(
                disposition.matches("attachment; filename=\"ledger\\.csv\"; filename\\*=UTF-8''(%[0-9A-F]{2})+\\.csv"),
                disposition);
        assertEquals(
                "attachment; filename=\"a.csv\"; filename*=UTF-8''%E8%A1%A8%20x.csv",
                new FileName("a", "表/\"\r\nx", ".csv").disposition());
    }

    @Test
    void what_it_holds_is_as_of_the_download() throws Exception {
        String url = csv();
        assertFalse(text(get(url)).contains("已形成初稿"));
        shelf = SeedBot.shelf(new Reported().progress(8, "已形成初稿").of(SeedBot.KNOWLEDGE));
        assertTrue(text(get(url)).contains("已形成初稿"));
    }

    @Test
    void a_ticket_that_is_forged_expired_or_for_something_else_is_told_from_no_other() throws Exception {
        String url = csv();
        String feed = links.feed(FEED);
        String foreign = url.replace("ledger.csv", "calendar.ics");
        String forged = url.substring(0, url.length() - 1) + (url.endsWith("0") ? "1" : "0");
        String gone = links.ledger(new LedgerRequest("gone", "", Language.ZH), Format.CSV, inTenMinutes());
        String none = url.substring(0, url.indexOf('?'));
        String strange = feed.replace("calendar.ics", "ledger.xlsx");
        assertEquals(200, get(url).statusCode());
        clock.turn(Duration.ofMinutes(10));
        List<String> answers = Stream.of(url, foreign, forged, gone, none, none + "?t=", strange)
                .map(ExportTest::answer)
                .distinct()
                .toList();
        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.get(0).startsWith("404 "), answers::toString);
        assertEquals(200, get(feed).statusCode(), "a feed's does not expire");
    }

    private static String answer(String url) {
        try {
            HttpResponse<byte[]> response = get(url);
            return response.statusCode() + " " + text(response).replaceAll("urn:planbot:request:[0-9a-f]+", "");
        } catch (Exception e) {
            throw new AssertionError(url, e);
        }
    }

    @Test
    void a_feed_is_sent_again_only_when_it_has_changed() throws Exception {
        HttpResponse<byte[]> feed = get(links.feed(FEED));
        assertEquals(200, feed.statusCode());
        assertEquals("text/calendar; charset=utf-8", header(feed, "Content-Type"));
        assertEquals("private, no-cache", header(feed, "Cache-Control"));
        assertTrue(text(feed).startsWith("BEGIN:VCALENDAR\r\n"));
        String tag = header(feed, "ETag");
        String changed = header(feed, "Last-Modified");
        assertEquals("Thu, 01 Jan 1970 00:00:00 GMT", changed);

        assertEquals(304, get(links.feed(FEED), "If-None-Match", tag).statusCode());
        assertEquals(
                304, get(links.feed(FEED), "If-None-Match", "\"x\", W/" + tag).statusCode());
        assertEquals(304, get(links.feed(FEED), "If-Modified-Since", changed).statusCode());
        assertEquals(
                200,
                get(links.feed(FEED), "If-None-Match", "\"x\"", "If-Modified-Since", changed)
                        .statusCode());

        shelf = SeedBot.shelf(new Reported().done(8, null).of(SeedBot.KNOWLEDGE));
        HttpResponse<byte[]> after = get(links.feed(FEED), "If-None-Match", tag);
        assertEquals(200, after.statusCode());
        assertTrue(text(after).contains("✓"));
        assertEquals("Tue, 10 May 2016 01:00:00 GMT", header(after, "Last-Modified"));
    }

    @Test
    void a_renewed_key_ends_every_feed() throws Exception {
        String before = links.feed(FEED);
        keys.renew(Purpose.FEED, new Audit.Entry(clock.instant(), "a", "calendar reset", ""));
        assertEquals(404, get(before).statusCode());
        assertEquals(200, get(links.feed(FEED)).statusCode());
    }

    @Test
    void head_tells_the_size_and_sends_nothing() throws Exception {
        HttpResponse<byte[]> head = CLIENT.send(
                HttpRequest.newBuilder(URI.create(csv()))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, head.statusCode());
        assertEquals(String.valueOf(get(csv()).body().length), header(head, "Content-Length"));
    }

    @Test
    void on_loopback_a_ticket_is_taken_by_loopbacks_names_and_the_public_one_only() throws Exception {
        String path = csv().substring(("http://127.0.0.1:" + port).length());
        assertTrue(raw(path, "localhost").startsWith("HTTP/1.1 200"));
        assertTrue(raw(path, "planbot.example.com").startsWith("HTTP/1.1 200"));
        assertTrue(raw(path, "evil.example.com").startsWith("HTTP/1.1 421"));
        assertTrue(raw("/", "planbot.example.com").startsWith("HTTP/1.1 421"), "the page acts as admin");
        assertTrue(raw("/api/v1/plan", "planbot.example.com").startsWith("HTTP/1.1 421"));
    }

    private String raw(String path, String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void no_ticket_stands_in_a_log_or_a_metric() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger planbot = (Logger) LoggerFactory.getLogger("planbot");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Level before = planbot.getLevel();
        planbot.setLevel(Level.TRACE);
        root.addAppender(told);
        String url = csv();
        String ticket = url.substring(url.indexOf('=') + 1);
        try {
            get(url);
            get(links.feed(FEED));
            get(url + "0");
            get(url + "&x=1");
            get(url.replace("ledger.csv", "nothing"));
            clock.turn(Duration.ofMinutes(11));
            get(url);
        } finally {
            root.detachAppender(told);
            planbot.setLevel(before);
        }
        String logged = told.list.stream()
                .map(event -> event.getFormattedMessage() + event.getKeyValuePairs())
                .reduce("", String::concat);
        assertTrue(logged.contains("/export/ledger.csv"), logged);
        assertFalse(logged.contains(ticket.substring(0, 40)), logged);
        assertFalse(meters.scrape().contains(ticket.substring(0, 40)));
    }
}
