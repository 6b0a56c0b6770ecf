package planbot;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Wordbook;
import planbot.bot.Bot;
import planbot.bot.Reports;
import planbot.command.Orders;
import planbot.conf.Settings;
import planbot.conf.WordbookFiles;
import planbot.dispatch.Dispatcher;
import planbot.follow.Topic;
import planbot.hanzi.IcuHanzi;
import planbot.http.Servers;
import planbot.plan.Library;
import planbot.platform.Platform;
import planbot.platform.Secret;
import planbot.run.Ahead;
import planbot.run.LoadedElsewhere;
import planbot.run.Logs;
import planbot.run.RecentConversations;
import planbot.run.RecentReplies;
import planbot.run.SeedFolder;
import planbot.run.ShelfHolder;
import planbot.run.Stops;
import planbot.store.Database;
import planbot.store.Server;
import planbot.store.SqlPlanStore;
import planbot.store.SqlReports;

/** The composition root: puts planbot together, sets it to work, and stops it when the process is told to. */
final class Service {
    private static final int SECONDS_TO_STOP = 4;
    /** With the rest less than the ten seconds that a container is given. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(4);

    private static final long SECONDS_OF_QUIET = 2;
    private static final Duration TO_REACH_THE_STORE = Duration.ofSeconds(30);

    private Service() {}

    /**
     * Blocks until it answers.
     *
     * @return where it listens
     * @throws planbot.run.StartException if it cannot start; it tells what is to be done
     * @throws planbot.store.StoreException if the store cannot be opened
     */
    static URI start(Settings settings) {
        Logs.configure(settings.logging());
        Logger log = LoggerFactory.getLogger(Service.class);
        // Opening the store takes longest of all, so that the rest is done beside it.
        Ahead<IcuHanzi> hanzi = Ahead.begin(IcuHanzi::warm);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Settings.Files paths = settings.files();
        WordbookFiles tables = new WordbookFiles(paths.units(), paths.terms());
        SeedFolder seeds = new SeedFolder(paths.seeds(), tables);
        Ahead<Wordbook> words = Ahead.begin(tables::read);
        Stops stops = new Stops();
        Runtime.getRuntime().addShutdownHook(new Thread(stops, "stop"));
        Ahead<Vertx> network = Ahead.begin(Vertx::vertx);
        Database database = database(settings, meters);
        stops.add(database::close);
        Wordbook wordbook = words.get();
        Clock clock = Clock.system(settings.zone());
        Sharing sharing = new Sharing(database, clock);
        Loading loading = new Loading(new SqlPlanStore(database.source()), seeds, wordbook, clock);
        Library library = loading.library();
        Reports reports = new SqlReports(database.source());
        ShelfHolder shelves = new ShelfHolder(
                library,
                reports.after(0),
                wordbook,
                hanzi.get(),
                settings.plans().main());
        warnOfUnknown(settings.plans(), library, log);
        FrontDesk desk = new FrontDesk(settings, database.source(), shelves, meters);
        Bot bot = new Bot(
                desk.plans(), new RecentConversations(Ticker.systemTicker()), new RecentReplies(), sharing.health());
        Vertx vertx = network.get();
        stops.add(() -> vertx.close().await(SECONDS_TO_STOP, TimeUnit.SECONDS));
        Connections connections = new Connections(vertx, clock, meters);
        Map<String, Platform> channels = Connections.channels(settings);
        InstantSource time = sharing.time(connections);
        Dispatcher dispatcher = sharing.dispatcher(connections, time);
        Reminders reminders = new Reminders(settings, shelves, channels, database.source(), time);
        Reminders.AtWork digests = reminders.start(vertx, dispatcher, desk.rights(), meters);
        LoadedElsewhere loaded = new LoadedElsewhere(new SqlPlanStore(database.source()), tables::read, shelves);
        Map<Topic, Runnable> following = new EnumMap<>(desk.following());
        following.put(Topic.REPORTS, () -> shelves.reported(reports));
        following.putAll(reminders.following());
        following.put(Topic.TABLES, loaded::followTables);
        following.put(Topic.LIBRARY, loaded::followLibrary);
        sharing.follow(following, () -> digests.watch().wake(), stops, meters);
        AtomicReference<URI> page =
                new AtomicReference<>(page(settings, settings.http().address().port()));
        Orders orders = sharing.orders(desk.open(
                digests,
                reports,
                seeds,
                page::get,
                new FrontDesk.Tools(hanzi.get(), clock, sharing::catchUpWithLibrary)));
        stops.add(() -> digests.stop(TO_ANSWER).await(2 * TO_ANSWER.toSeconds(), TimeUnit.SECONDS));
        Servers servers = new Servers(
                vertx,
                meters,
                new Servers.Content(shelves::current, bot, clock, orders, desk.tickets()),
                connections.gate(
                        channels,
                        dispatcher,
                        sharing.messages(),
                        settings.http().messagesPerMinute()));
        stops.add(() -> end(servers));
        Settings.Address address = settings.http().address();
        Settings.Address management = settings.management();
        HttpServer open = Listening.await(
                servers.listen(new Servers.Door(
                        address.host(),
                        address.port(),
                        settings.http().token(),
                        settings.http().publicUrl())),
                address,
                "--port");
        page.set(page(settings, open.actualPort()));
        servers.takeOver();
        HttpServer managed = Listening.await(
                servers.listenForManagement(management.host(), management.port(), sharing::readiness),
                management,
                "--management-port");
        Measures.ofPlans(shelves, meters);
        log.atInfo()
                .addKeyValue("revision", library.revision().number())
                .addKeyValue(
                        "tasks", Measures.count(shelves, plan -> plan.tasks().size()))
                .addKeyValue(
                        "findings",
                        Measures.count(shelves, plan -> plan.findings().size()))
                .addKeyValue("management", managed.actualPort())
                .log("started");
        afterwards(vertx, () -> {
            shelves.current().main().interpreter().prepare();
            Measures.ofProcess(meters);
            loading.compare(library);
        });
        URI planbot = at(address.host(), open.actualPort());
        System.out.println("planbot: " + planbot);
        return planbot;
    }

    private static Database database(Settings settings, MeterRegistry meters) {
        Settings.Store store = settings.store();
        return store == null
                ? Database.inFolder(settings.files().data(), meters)
                : onServer(store, meters, TO_REACH_THE_STORE);
    }

    static Database onServer(Settings.Store store, MeterRegistry meters, Duration patience) {
        Secret password = store.password();
        return Database.onServer(
                new Server(
                        store.url().reveal(),
                        store.user(),
                        password == null ? "" : password.reveal(),
                        store.connections()),
                meters,
                patience);
    }

    /** What nobody waits for leaves the processor to the first questions. */
    private static void afterwards(Vertx vertx, Runnable work) {
        vertx.setTimer(
                SECONDS_OF_QUIET * 1_000,
                timer -> vertx.executeBlocking(() -> {
                    work.run();
                    return true;
                }));
    }

    /** The chat page's address for people. */
    private static URI page(Settings settings, int port) {
        URI told = settings.http().publicUrl();
        return told == null ? at(settings.http().address().host(), port) : told;
    }

    private static URI at(String host, int port) {
        return URI.create("http://" + inUrl(host) + ":" + port + "/");
    }

    /** A plan that is configured may be loaded later, so that this is no reason not to start. */
    private static void warnOfUnknown(Settings.Plans plans, Library library, Logger log) {
        Stream.concat(Stream.of(plans.main()), plans.names().keySet().stream())
                .filter(key -> !key.isEmpty() && library.edition(key).isEmpty())
                .distinct()
                .forEach(key -> log.warn("the configuration names the plan {} under plans, which is not loaded", key));
    }

    private static String inUrl(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private static void end(Servers servers) throws Exception {
        int left = servers.end(TO_ANSWER).await(2 * TO_ANSWER.toSeconds(), TimeUnit.SECONDS);
        if (left > 0) {
            LoggerFactory.getLogger(Service.class).warn("{} answers could not be sent before the end", left);
        }
    }
}
