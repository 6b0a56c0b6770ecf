package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import planbot.bot.Inbox;
import planbot.bot.SeedBot;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsReader;
import planbot.fakes.FakePlatform;
import planbot.fakes.Habits;
import planbot.fakes.HandTurnedClock;
import planbot.fakes.Messenger;
import planbot.fakes.Way;
import planbot.http.Servers;
import planbot.simulate.Simulated;

/** A person on a platform, and planbot, by a clock turned by hand. */
final class Chat {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicInteger MESSAGES = new AtomicInteger();
    private static final String ANSWER = "14项";
    private static final String OTHER_ANSWER = "渝府办发";

    final HandTurnedClock clock = new HandTurnedClock();
    private final Vertx vertx;
    private final String platform;
    private final Inbox store;
    private final FakePlatform fake;
    private final Simulated.Inbox inbox;

    Chat(Vertx vertx, String platform, Inbox store) throws Exception {
        this.vertx = vertx;
        this.platform = platform;
        this.store = store;
        this.fake = new FakePlatform(vertx, Way.of(platform).dialect(), clock);
        this.inbox = message("").inbox(CLIENT, fake.address());
    }

    /** Starts a planbot; another one on the same store is the same after a restart. */
    String planbot() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Settings settings = new SettingsReader(Connections.PLATFORMS, Map.of(), Map.of(), Mode.demo(fake.address()))
                .read(Path.of("conf/demo.yaml"));
        Servers servers = new Servers(
                vertx,
                meters,
                new Servers.Content(() -> SeedBot.SHELF, SeedBot.fresh(), clock),
                Gates.open(new Connections(vertx, clock, meters), settings, store));
        HttpServer server = servers.listen("127.0.0.1", 0, null).await();
        return "http://127.0.0.1:" + server.actualPort();
    }

    private Simulated message(String text) {
        String id = String.format("%08x%024x", MESSAGES.incrementAndGet(), 7);
        return new Simulated(platform, text, id, fake.address(), clock.instant());
    }

    /** A question that is asked now. */
    Simulated question() {
        return message("市科委牵头哪些任务");
    }

    Messenger messenger(Simulated message) {
        return new Messenger(message, Habits.of(platform), clock);
    }

    /**
     * Waits for the answer; then asks something else, and looks what came until that was answered.
     *
     * @param answers what stood in responses before
     */
    void assertAnsweredOnce(List<String> answers, String planbot) throws Exception {
        List<String> seen = new ArrayList<>(answers);
        await(ANSWER, seen);
        // No lane holds back what comes so much later.
        clock.turn(Duration.ofMinutes(2));
        Simulated other = message("文号是多少");
        other.seen(other.deliver(CLIENT, planbot).body()).ifPresent(seen::add);
        await(OTHER_ANSWER, seen);
        assertEquals(1, seen.stream().filter(text -> text.contains(ANSWER)).count(), seen::toString);
    }

    private void await(String words, List<String> seen) throws Exception {
        while (seen.stream().noneMatch(text -> text.contains(words))) {
            List<String> news = inbox.next();
            assertFalse(news.isEmpty(), () -> words + " is not among " + seen);
            seen.addAll(news);
        }
    }
}
