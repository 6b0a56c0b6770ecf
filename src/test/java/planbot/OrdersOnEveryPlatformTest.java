package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.InMemoryInbox;
import planbot.bot.Inbox;
import planbot.bot.SeedBot;
import planbot.command.Asker;
import planbot.conf.Mode;
import planbot.conf.SettingsReader;
import planbot.demo.StandIn;
import planbot.digest.Place;
import planbot.http.Gate;
import planbot.http.Servers;
import planbot.platform.Delivery;
import planbot.platform.Platform;
import planbot.platform.Target;
import planbot.simulate.Simulated;

/** An order on every platform's way in, and a message that is sent unasked to where it was given. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OrdersOnEveryPlatformTest {
    /** Their payloads name no address that lasts, or do not prove one. */
    private static final Set<String> NOWHERE = Set.of("wecom-bot", "teams", "mattermost");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final Inbox store = new InMemoryInbox();
    private final List<Asker> carriedOut = new CopyOnWriteArrayList<>();

    static List<String> platforms() {
        return Simulated.names();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static Doc saying(String text) {
        return new Doc(Language.ZH, List.of(new Doc.Lead(text)));
    }

    private Gate gate(String standIn, Clock clock) {
        return Gates.open(
                new Connections(vertx, clock, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)),
                new SettingsReader(Connections.PLATFORMS, Map.of(), Map.of(), Mode.demo(standIn))
                        .read(Path.of("conf/demo.yaml")),
                store);
    }

    private String planbot(Gate gate, Clock clock) throws Exception {
        Servers.Content content = new Servers.Content(
                () -> SeedBot.SHELF,
                SeedBot.fresh(),
                clock,
                (text, asker, today) -> text.startsWith("订阅") ? Optional.of(() -> carryOut(asker)) : Optional.empty());
        Servers servers = new Servers(vertx, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), content, gate);
        return "http://127.0.0.1:"
                + servers.listen("127.0.0.1", 0, null)
                        .await(10, TimeUnit.SECONDS)
                        .actualPort();
    }

    private Answer carryOut(Asker asker) {
        carriedOut.add(asker);
        return new Answer(Answer.Intent.ORDER, "", List.of(), saying("已经订阅"), false);
    }

    private static void await(Simulated.Inbox inbox, String shown, String words) throws Exception {
        StringBuilder all = new StringBuilder(shown);
        while (all.indexOf(words) < 0) {
            inbox.next().forEach(all::append);
        }
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void an_order_is_carried_out_once_and_where_it_was_given_can_be_written_to_later(String platform) throws Exception {
        String standIn = StandIn.address(new StandIn(vertx).listen(0).await(10, TimeUnit.SECONDS));
        Clock clock = Clock.systemUTC();
        Clock later = Clock.offset(clock, Duration.ofSeconds(2));
        Gate gate = gate(standIn, clock);
        String planbot = planbot(gate, clock);
        String restarted = planbot(gate(standIn, later), later);
        Simulated order = new Simulated(platform, "订阅 每天", String.format("%032x", 7), standIn);
        Simulated.Inbox inbox = order.inbox(CLIENT, standIn);

        String response = order.deliver(CLIENT, planbot).body();
        await(inbox, order.seen(response).orElse(""), "已经订阅");
        for (String where : List.of(planbot, restarted)) {
            assertEquals(200, order.deliver(CLIENT, where).statusCode());
        }
        assertEquals(1, carriedOut.size());
        Asker asker = carriedOut.get(0);
        assertEquals(order.channel(), asker.channel());
        assertEquals(NOWHERE.contains(platform), asker.place() == null, () -> String.valueOf(asker));
        if (asker.place() != null) {
            sendTo(gate, asker.place());
            await(inbox, "", "今天到期两项");
        }
        assertEquals(1, carriedOut.size());
    }

    private static void sendTo(Gate gate, Place place) throws Exception {
        Platform platform =
                Optional.ofNullable(gate.channels().get(place.channel())).orElseThrow();
        Target target =
                platform.outbound().target(place.kind(), place.address()).orElseThrow();
        Delivery delivery = gate.courier()
                .send(platform, place.channel(), target, saying("今天到期两项"), "digest-1")
                .await(20, TimeUnit.SECONDS);
        assertInstanceOf(Delivery.Sent.class, delivery);
        assertTrue(delivery.why().isEmpty());
    }
}
