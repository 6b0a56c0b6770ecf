package planbot.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.Inbox;
import planbot.bot.SeedBot;
import planbot.command.Asker;
import planbot.dispatch.StoredIntake;
import planbot.fakes.FaultyInbox;
import planbot.platform.Courier;
import planbot.platform.Delivery;
import planbot.platform.Platform;
import planbot.platform.Target;

/** One of several planbots on one record; it can be killed at any moment, and what it does then reaches nobody. */
final class MortalPlanbot {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final World world;
    private final Store store;
    private final Servers servers;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final URI address;
    private final BlockingQueue<String> held = new LinkedBlockingQueue<>();
    private volatile Moment death = Moment.NEVER;
    private volatile Moment loss = Moment.NEVER;
    private volatile @Nullable CountDownLatch holding;
    private volatile boolean dead;
    private volatile boolean shutOut;

    /** What the instances have in common. */
    record World(Vertx vertx, Clock clock, Inbox inbox, Heard heard) {}

    /** Hears what comes of it. */
    interface Heard {
        void sent(MortalPlanbot by, String key, String text);

        void carriedOut(String order);
    }

    /** The record as it looks from here. */
    private final class Store extends FaultyInbox {
        private Store(Inbox inbox) {
            super(inbox);
        }

        @Override
        public List<Found> write(Round round, Lease lease, Instant now) {
            List<Found> found = super.write(round, lease, now);
            if (!round.entries().isEmpty()) {
                dieAt(Moment.RECORDED);
            }
            return found;
        }

        @Override
        public boolean begin(String id, Lease lease, Instant now) {
            boolean begun = super.begin(id, lease, now);
            dieAt(Moment.BEGUN);
            return begun;
        }
    }

    MortalPlanbot(World world, Platform platform, StoredIntake.Scope scope) throws Exception {
        this.world = world;
        this.store = new Store(world.inbox());
        StoredIntake intake = new StoredIntake(
                world.vertx(),
                new StoredIntake.Store(store, scope, store::isAway, UnaryOperator.identity()),
                new StoredIntake.Bounds(1_000_000, Duration.ofSeconds(10)),
                () -> 0,
                meters);
        Courier courier = this::send;
        this.servers = new Servers(
                world.vertx(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Servers.Content(() -> SeedBot.SHELF, SeedBot.fresh(), world.clock(), this::read),
                new Gate(List.of(), Map.of("open", platform), intake, courier));
        int port =
                servers.listen("127.0.0.1", 0, null).await(10, TimeUnit.SECONDS).actualPort();
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    private Future<Delivery> send(Platform platform, String channel, Target target, Doc doc, String key) {
        dieAt(Moment.SENDING);
        if (dead) {
            return Promise.<Delivery>promise().future();
        }
        if (shutOut) {
            return Future.succeededFuture(new Delivery.Rejected(Delivery.Reason.NO_TARGET, "nobody takes it"));
        }
        world.heard().sent(this, key, PlainText.render(doc));
        dieAt(Moment.SENT);
        return Future.succeededFuture(new Delivery.Sent(""));
    }

    private Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today) {
        return text.startsWith("!") ? Optional.of(() -> carryOut(text)) : Optional.empty();
    }

    private Answer carryOut(String text) {
        if (dead) {
            throw new IllegalStateException("nobody is there to do it");
        }
        waitWhileHeld(text);
        world.heard().carriedOut(text);
        dieAt(Moment.CARRIED_OUT);
        Doc doc = new Doc(Language.EN, List.of(new Doc.Lead("done: " + text)));
        return new Answer(Answer.Intent.ORDER, "", List.of(), doc, false);
    }

    private void waitWhileHeld(String order) {
        CountDownLatch latch = holding;
        held.add(order);
        try {
            if (latch != null && !latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dieAt(Moment moment) {
        if (loss == moment) {
            loseStore();
        }
        if (death == moment) {
            kill();
        }
    }

    /** It will be killed at that moment. */
    void dieLater(Moment moment) {
        death = moment;
    }

    void kill() {
        store.leave();
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    /** The record cannot be reached from here any more. */
    void loseStore() {
        store.leave();
    }

    /** The same, at that moment. */
    void loseStoreAt(Moment moment) {
        loss = moment;
    }

    /** What it sends is taken by nobody any more. */
    void shutOut() {
        shutOut = true;
    }

    /** Orders stay underway until they may go on. */
    void holdOrders() {
        holding = new CountDownLatch(1);
    }

    String nextHeld() throws InterruptedException {
        return String.valueOf(held.poll(20, TimeUnit.SECONDS));
    }

    void goOn() {
        Objects.requireNonNull(holding).countDown();
    }

    Moment death() {
        return death;
    }

    void findStore() {
        loss = Moment.NEVER;
        store.comeBack();
    }

    /** What the platform gets back; empty where nobody is there to answer. */
    Optional<String> deliver(String way, String body) throws Exception {
        if (dead) {
            return Optional.empty();
        }
        String response = post("/webhooks/open?" + way, body);
        return dead ? Optional.empty() : Optional.of(response);
    }

    /** The API's answer. */
    String ask(String conversation, String text) throws Exception {
        return post("/api/v1/ask", "{\"text\": \"" + text + "\", \"conversation\": \"" + conversation + "\"}");
    }

    private String post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .get(30, TimeUnit.SECONDS)
                .body();
    }

    /** Waits until it has answered what it took up. */
    void rest() throws Exception {
        if (!dead) {
            servers.rest(Duration.ofSeconds(20)).await(30, TimeUnit.SECONDS);
        }
    }

    /** Shows that it is there. */
    void renew() throws Exception {
        servers.look().await(20, TimeUnit.SECONDS);
    }

    /** Looks for what others owe, and answers it. */
    int look() throws Exception {
        int found = dead ? 0 : servers.look().await(20, TimeUnit.SECONDS);
        rest();
        return found;
    }

    double counted(String outcome) {
        return meters.counter("planbot.answers.owed", "outcome", outcome).count();
    }
}
