package planbot.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Shelf;
import planbot.bot.Bot;
import planbot.command.Orders;
import planbot.http.Routes.Access;
import planbot.http.Routes.Route;
import planbot.platform.Secret;
import planbot.ticket.Tickets;

/** Puts the servers together. */
public final class Servers {
    private static final int API_BODY = 64 * 1024;
    private static final int WEBHOOK_BODY = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final PrometheusMeterRegistry registry;
    private final Routes routes;
    private final Saying saying;
    private final Heir heir;
    private final List<HttpServer> open = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    /** What the public side answers from, who takes the orders that it is given, and who knows what may be fetched. */
    public record Content(Supplier<Shelf> shelf, Bot bot, Clock clock, Orders orders, Tickets tickets) {
        /** There is nothing to fetch. */
        public Content(Supplier<Shelf> shelf, Bot bot, Clock clock, Orders orders) {
            this(shelf, bot, clock, orders, Tickets.NONE);
        }

        /** Everything is a question. */
        public Content(Supplier<Shelf> shelf, Bot bot, Clock clock) {
            this(shelf, bot, clock, Orders.NONE);
        }
    }

    public Servers(Vertx vertx, PrometheusMeterRegistry registry, Content content, Gate gate) {
        this.vertx = vertx;
        this.registry = registry;
        Meters meters = new Meters(registry);
        Errands errands = new Errands(vertx, meters);
        Turns turns = new Turns(content, errands, meters, gate.intake().promises());
        this.saying = new Saying(vertx, gate, content.clock());
        Conversing.Staff staff = new Conversing.Staff(turns, saying, meters);
        Conversing conversing = new Conversing(vertx, gate.intake(), staff, content.clock());
        this.heir = new Heir(vertx, gate, staff, content.clock());
        Talk talk = new Talk(vertx, gate.intake(), turns, content.clock());
        AskApi ask = new AskApi(content, errands, meters, new PlatformForms(gate.platforms()), talk);
        Webhooks webhooks = new Webhooks(gate.channels(), conversing, content.clock(), meters);
        Exports exports = new Exports(vertx, new ExportFiles(content.shelf(), content.tickets(), content.clock()));
        this.routes = routes(content, ask, webhooks, exports);
    }

    /**
     * Where the public side is entered.
     *
     * @param token guards the API; null leaves it open
     * @param publicUrl by which people reach it; null where nobody told
     */
    public record Door(
            String host,
            int port,
            @Nullable Secret token,
            @Nullable URI publicUrl) {}

    /** Listens on the public address; a token, where there is one, guards the API. */
    public Future<HttpServer> listen(String host, int port, @Nullable Secret token) {
        return listen(new Door(host, port, token, null));
    }

    /** Listens on the public address. */
    public Future<HttpServer> listen(Door door) {
        return new PublicServer(vertx, routes, door, PATIENCE)
                .listen()
                .onSuccess(open::addAll)
                .map(listening -> listening.get(0));
    }

    /**
     * Takes no more requests, and lets those that came be answered.
     *
     * @return how many answers were acknowledged and could not be sent in time
     */
    public Future<Integer> end(Duration patience) {
        stopping = true;
        List<Future<Void>> closing = open.stream()
                .map(server -> server.shutdown(patience.toMillis(), TimeUnit.MILLISECONDS))
                .toList();
        return Future.join(closing).transform(closed -> saying.end(patience)).onComplete(over -> heir.stop());
    }

    /** Answers from now on what processes owe that are no longer there. */
    public void takeOver() {
        heir.start();
    }

    /** Looks once for what others owe; tells how many messages are being answered now. */
    Future<Integer> look() {
        return heir.look();
    }

    /** Done when nothing is being answered, and that is on record; or the time is over. */
    Future<Integer> rest(Duration patience) {
        return saying.end(patience);
    }

    /**
     * Listens on the management address.
     *
     * @param readiness of what lies behind; called on a worker, where it may block
     */
    public Future<HttpServer> listenForManagement(String host, int port, Supplier<Readiness> readiness) {
        return new ManagementServer(vertx, registry, () -> stopping ? Readiness.STOPPING : readiness.get())
                .listen(host, port);
    }

    Routes routes() {
        return routes;
    }

    private static Routes routes(Content content, AskApi ask, Webhooks webhooks, Exports exports) {
        LoadedPlans plans = new LoadedPlans(content);
        PlanApi plan = new PlanApi(content.shelf(), content.clock());
        Routes routes = new Routes()
                .add(new Route("POST", "/api/v1/ask", Access.API, API_BODY, ask::ask))
                .add(new Route("POST", "/api/v1/chat", Access.API, API_BODY, ask::chat))
                .add(new Route("GET", "/api/v1/tasks", Access.API, API_BODY, plan::tasks))
                .add(new Route("GET", "/api/v1/tasks/{number}", Access.API, API_BODY, plan::task))
                .add(new Route("GET", "/api/v1/plans", Access.API, API_BODY, plans::list))
                .add(new Route("GET", "/api/v1/plan", Access.API, API_BODY, plan::plan))
                .add(new Route("GET", "/export/ledger.xlsx", Access.TICKET, API_BODY, exports::xlsx))
                .add(new Route("GET", "/export/ledger.csv", Access.TICKET, API_BODY, exports::csv))
                .add(new Route("GET", "/export/calendar.ics", Access.TICKET, API_BODY, exports::calendar))
                .add(new Route("POST", "/webhooks/{channel}", Access.SELF_VERIFIED, WEBHOOK_BODY, webhooks::receive))
                .add(new Route("GET", "/webhooks/{channel}", Access.SELF_VERIFIED, WEBHOOK_BODY, webhooks::receive));
        PageFiles.FILES.forEach((path, resource) ->
                routes.add(new Route("GET", path, Access.PAGE, API_BODY, PageFiles.load(resource)::serve)));
        return routes;
    }
}
