package planbot;

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
import io.vertx.core.http.HttpServer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import planbot.bot.InMemoryInbox;
import planbot.bot.Inbox;
import planbot.bot.SeedBot;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsReader;
import planbot.demo.StandIn;
import planbot.http.Servers;
import planbot.platform.Option;
import planbot.simulate.Simulated;

/** A genuine message of every platform through the whole of planbot, to a stand-in for the platform and back. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EveryPlatformTest {
    private static final String QUESTION = "市科委牵头哪些任务";
    private static final AtomicInteger MESSAGES = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Inbox store = new InMemoryInbox();

    static List<String> platforms() {
        return Simulated.names();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private String standIn() throws Exception {
        return StandIn.address(new StandIn(vertx).listen(0).await(10, TimeUnit.SECONDS));
    }

    private static Settings settings(String standIn) {
        return new SettingsReader(Connections.PLATFORMS, Map.of(), Map.of(), Mode.demo(standIn))
                .read(Path.of("conf/demo.yaml"));
    }

    /** Starts a planbot of the demo's channels; another one on the same store is the same after a restart. */
    private String planbot(String standIn) throws Exception {
        return planbot(standIn, Clock.systemUTC());
    }

    private String planbot(String standIn, Clock clock) throws Exception {
        Servers servers = new Servers(
                vertx,
                meters,
                new Servers.Content(() -> SeedBot.SHELF, SeedBot.fresh(), clock),
                Gates.open(new Connections(vertx, clock, meters), settings(standIn), store));
        HttpServer server = servers.listen("127.0.0.1", 0, null).await(10, TimeUnit.SECONDS);
        return "http://127.0.0.1:" + server.actualPort();
    }

    private static Simulated message(String platform, String text, String standIn) {
        return new Simulated(platform, text, String.format("%08x%024x", MESSAGES.incrementAndGet(), 7), standIn);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void a_message_is_answered_once_however_often_it_is_delivered_also_after_a_restart(String platform)
            throws Exception {
        String standIn = standIn();
        String planbot = planbot(standIn);
        Simulated message = message(platform, QUESTION, standIn);
        Simulated.Inbox inbox = message.inbox(CLIENT, standIn);
        HttpResponse<String> response = message.deliver(CLIENT, planbot);
        assertEquals(200, response.statusCode());
        List<String> seen =
                new ArrayList<>(message.seen(response.body()).stream().toList());
        while (!String.join("\n", seen).contains("14项")
                || !String.join("\n", seen).contains("还有吗")) {
            seen.addAll(inbox.next());
        }

        String restarted = planbot(standIn, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(2)));
        for (String where : List.of(planbot, restarted)) {
            HttpResponse<String> repeated = message.deliver(CLIENT, where);
            assertEquals(200, repeated.statusCode());
            assertFalse(isAnswered(message.seen(repeated.body())), repeated.body());
        }
        Simulated other = message(platform, "文号是多少", standIn);
        StringBuilder shown = new StringBuilder(
                other.seen(other.deliver(CLIENT, planbot).body()).orElse(""));
        while (shown.indexOf("渝府办发") < 0) {
            inbox.next().forEach(shown::append);
        }
        assertFalse(shown.indexOf("14项") >= 0, "the repeated message was answered again: " + shown);
    }

    /** A Slack command from before the start is on no record; it gets a sentence that is no answer. */
    private static boolean isAnswered(Optional<String> seen) {
        return seen.filter(text -> !text.contains("重新启动")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void a_message_is_acknowledged_while_the_platforms_api_hangs(String platform) throws Exception {
        HttpServer hanging = vertx.createHttpServer()
                .requestHandler(request -> {
                    // Never answers.
                })
                .listen(0, "127.0.0.1")
                .await(10, TimeUnit.SECONDS);
        String standIn = "http://127.0.0.1:" + hanging.actualPort();
        String planbot = planbot(standIn);

        for (int i = 0; i < 3; i++) {
            assertEquals(
                    200,
                    message(platform, QUESTION, standIn)
                            .deliver(CLIENT, planbot)
                            .statusCode());
        }
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void what_is_not_genuine_gets_401_and_an_empty_body(String platform) throws Exception {
        String standIn = standIn();
        String planbot = planbot(standIn);
        Simulated message = message(platform, QUESTION, standIn);
        String body = new String(message.body(), StandardCharsets.UTF_8);

        List<String> forged = new ArrayList<>(List.of("", "x", "{}", "<xml/>"));
        if (!isUnsigned(platform)) {
            forged.add(body.substring(1));
        }
        for (String other : forged) {
            HttpResponse<String> response = message.deliver(CLIENT, planbot, other);
            assertEquals(401, response.statusCode(), other);
            assertEquals("", response.body(), other);
        }
    }

    /** DingTalk's signature and Mattermost's token stand beside the body, which they do not cover. */
    private static boolean isUnsigned(String platform) {
        return platform.equals("dingtalk") || platform.startsWith("mattermost");
    }

    @Test
    void no_secret_shows_in_a_log_line_an_error_or_a_metric() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.setLevel(Level.DEBUG);
        root.addAppender(log);
        List<String> responses = new ArrayList<>();
        try {
            HttpServer failing = vertx.createHttpServer()
                    .requestHandler(
                            request -> request.response().setStatusCode(400).end("no: " + request.absoluteURI()))
                    .listen(0, "127.0.0.1")
                    .await(10, TimeUnit.SECONDS);
            for (String standIn :
                    List.of(standIn(), "http://127.0.0.1:" + failing.actualPort(), "http://127.0.0.1:1")) {
                String planbot = planbot(standIn);
                for (String platform : platforms()) {
                    Simulated message = message(platform, QUESTION, standIn);
                    responses.add(message.deliver(CLIENT, planbot).body());
                    responses.add(message.deliver(CLIENT, planbot, "forged").body());
                }
            }
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
            root.detachAppender(log);
            root.setLevel(before);
        }
        List<String> told = new ArrayList<>(responses);
        told.add(meters.scrape());
        List.copyOf(log.list)
                .forEach(event -> told.add(event.getFormattedMessage()
                        + event.getKeyValuePairs()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage())));
        assertTrue(log.list.size() > 20, "there is something to look through");
        for (String secret : secrets()) {
            told.forEach(text -> assertFalse(text.contains(secret), () -> secret + " shows in " + text));
        }
    }

    private static Set<String> secrets() {
        Map<String, List<Option>> options = new HashMap<>();
        Connections.PLATFORMS.forEach(type -> options.put(type.id(), type.options()));
        Set<String> secrets = new TreeSet<>(Set.of("response_code=", "session=", "access_token=", "sig=demo"));
        settings("http://127.0.0.1:1")
                .channels()
                .forEach(channel -> options.getOrDefault(channel.platform(), List.of()).stream()
                        .filter(option -> option.kind() != Option.Kind.VALUE)
                        // Names of who is meant stand in messages and answers by the platforms' own rules.
                        .filter(option -> !Set.of("corpId", "agentId", "appId", "robotCode")
                                .contains(option.key()))
                        .forEach(option -> channel.channel()
                                .optional(option.key())
                                .ifPresent(secret -> secrets.add(secret.reveal()))));
        return secrets;
    }
}
