package planbot;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Wordbook;
import planbot.bot.Bot;
import planbot.bot.Reports;
import planbot.command.Orders;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsException;
import planbot.conf.SettingsReader;
import planbot.conf.WordbookFiles;
import planbot.demo.Invitation;
import planbot.demo.StandIn;
import planbot.dispatch.Dispatcher;
import planbot.follow.Topic;
import planbot.hanzi.IcuHanzi;
import planbot.http.Servers;
import planbot.plan.Library;
import planbot.plan.Plan;
import planbot.platform.Platform;
import planbot.platform.Secret;
import planbot.run.Ahead;
import planbot.run.Flags;
import planbot.run.LoadedElsewhere;
import planbot.run.Logs;
import planbot.run.RecentConversations;
import planbot.run.RecentReplies;
import planbot.run.SeedFolder;
import planbot.run.ShelfHolder;
import planbot.run.StartException;
import planbot.run.Stops;
import planbot.store.Database;
import planbot.store.Server;
import planbot.store.SqlPlanStore;
import planbot.store.SqlReports;
import planbot.store.StoreException;

/** The composition root: starts planbot, and stops it when the process is told to. */
public final class Main {
    private static final int SECONDS_TO_STOP = 4;
    /** With the rest less than the ten seconds that a container is given. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(4);

    private static final long SECONDS_OF_QUIET = 2;
    private static final Duration TO_REACH_THE_STORE = Duration.ofSeconds(30);

    private Main() {}

    public static void main(String[] arguments) {
        try {
            Flags flags = Flags.parse(arguments);
            if (flags.wish() == Flags.Wish.HELP) {
                System.out.println(Flags.USAGE);
                return;
            }
            if (flags.wish() == Flags.Wish.DEMO) {
                demo(flags);
            } else {
                start(settings(flags, Mode.SERVICE));
            }
        } catch (Flags.UsageException | SettingsException | StartException | StoreException e) {
            refuse(e.getMessage());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Main.class).debug("cannot start", e);
            refuse("cannot start because of an unforeseen failure (" + e
                    + "); log.level: debug tells where it happened");
        }
    }

    private static void refuse(@Nullable String why) {
        System.err.println("planbot: " + why);
        System.exit(2);
    }

    private static Settings settings(Flags flags, Mode mode) {
        return new SettingsReader(Connections.PLATFORMS, System.getenv(), flags.overrides(), mode).read(flags.conf());
    }

    /** The stand-in comes first, because the settings name its address. */
    private static void demo(Flags flags) {
        Settings.Address address = new Settings.Address(StandIn.LOOPBACK, flags.standInPort());
        HttpServer server = listening(new StandIn(Vertx.vertx()).listen(address.port()), address, "--stand-in-port");
        String standIn = StandIn.address(server);
        Settings settings = settings(flags, Mode.demo(standIn));
        URI planbot = start(settings);
        List<String> channels = settings.channels().stream()
                .map(channel -> channel.channel().name())
                .toList();
        System.out.println(Invitation.text(channels, planbot, standIn));
    }

    /** Where it listens. */
    private static URI start(Settings settings) {
        Logs.configure(settings.logging());
        Logger log = LoggerFactory.getLogger(Main.class);
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
        HttpServer open = listening(
                servers.listen(new Servers.Door(
                        address.host(),
                        address.port(),
                        settings.http().token(),
                        settings.http().publicUrl())),
                address,
                "--port");
        page.set(page(settings, open.actualPort()));
        servers.takeOver();
        HttpServer managed = listening(
                servers.listenForManagement(management.host(), management.port(), sharing::readiness),
                management,
                "--management-port");
        measure(shelves, meters);
        log.atInfo()
                .addKeyValue("revision", library.revision().number())
                .addKeyValue("tasks", count(shelves, plan -> plan.tasks().size()))
                .addKeyValue("findings", count(shelves, plan -> plan.findings().size()))
                .addKeyValue("management", managed.actualPort())
                .log("started");
        afterwards(vertx, () -> {
            shelves.current().main().interpreter().prepare();
            observe(meters);
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

    private static void measure(ShelfHolder shelves, MeterRegistry meters) {
        meters.gauge(
                "planbot.plan.revision",
                shelves,
                now -> now.current().revision().number());
        meters.gauge(
                "planbot.plan.tasks",
                shelves,
                now -> count(now, plan -> plan.tasks().size()));
        meters.gauge(
                "planbot.plan.findings",
                shelves,
                now -> count(now, plan -> plan.findings().size()));
    }

    private static void observe(MeterRegistry meters) {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        @SuppressWarnings("resource") // listens for collections as long as the process lives
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(meters);
    }

    private static int count(ShelfHolder shelves, ToIntFunction<Plan> of) {
        return shelves.current().plans().stream()
                .mapToInt(known -> of.applyAsInt(known.edition().plan()))
                .sum();
    }

    private static HttpServer listening(Future<HttpServer> server, Settings.Address address, String flag) {
        try {
            return server.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            boolean bind = e instanceof BindException || e.getCause() instanceof BindException;
            if (bind && String.valueOf(e.getMessage()).contains("in use")) {
                throw new StartException("the port " + address.port() + " of " + address.host()
                        + " is taken; stop what listens there, or choose another with " + flag);
            }
            throw new StartException(
                    "cannot listen on " + address.host() + " port " + address.port() + ": " + e.getMessage(), e);
        }
    }

    private static void end(Servers servers) throws Exception {
        int left = servers.end(TO_ANSWER).await(2 * TO_ANSWER.toSeconds(), TimeUnit.SECONDS);
        if (left > 0) {
            LoggerFactory.getLogger(Main.class).warn("{} answers could not be sent before the end", left);
        }
    }
}
