package planbot;

import com.github.benmanes.caffeine.cache.Ticker;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Wordbook;
import planbot.bot.Audit;
import planbot.bot.Bot;
import planbot.bot.PlanSense;
import planbot.bot.PlanStore;
import planbot.bot.Reports;
import planbot.command.Desk;
import planbot.command.Guard;
import planbot.command.Rights;
import planbot.command.TrustingOrders;
import planbot.command.data.DataRoom;
import planbot.command.exports.ExportRoom;
import planbot.command.people.Appointments;
import planbot.command.people.PeopleRoom;
import planbot.command.people.Premises;
import planbot.command.plans.PlanOfOrder;
import planbot.command.plans.PlanRoom;
import planbot.command.progress.ProgressRoom;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsException;
import planbot.conf.SettingsReader;
import planbot.conf.WordbookFiles;
import planbot.demo.Invitation;
import planbot.demo.StandIn;
import planbot.dispatch.Dispatcher;
import planbot.document.DocumentReader;
import planbot.hanzi.IcuHanzi;
import planbot.http.Servers;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.LibraryDiff;
import planbot.plan.Plan;
import planbot.plan.Revision;
import planbot.plan.UnitDirectory;
import planbot.platform.Platform;
import planbot.reload.Draft;
import planbot.reload.Drafting;
import planbot.reload.Outcome;
import planbot.reload.Proposals;
import planbot.reload.Reload;
import planbot.reload.Stock;
import planbot.remind.Watch;
import planbot.run.ChosenPlans;
import planbot.run.FirstImport;
import planbot.run.Flags;
import planbot.run.Logs;
import planbot.run.RecentConversations;
import planbot.run.RecentReplies;
import planbot.run.RefusalCounter;
import planbot.run.SeedFolder;
import planbot.run.ShelfHolder;
import planbot.run.StartException;
import planbot.run.Stops;
import planbot.source.FileReader;
import planbot.store.Database;
import planbot.store.SqlAudit;
import planbot.store.SqlChatPlans;
import planbot.store.SqlGrants;
import planbot.store.SqlPlanStore;
import planbot.store.SqlReports;
import planbot.store.SqlSeenMessages;
import planbot.store.SqlSigningKeys;
import planbot.store.StoreException;
import planbot.ticket.SignedTickets;
import planbot.ticket.TicketedLinks;

/** The composition root: starts planbot, and stops it when the process is told to. */
public final class Main {
    private static final int SECONDS_TO_STOP = 4;
    /** With the rest less than the ten seconds that a container is given. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(4);

    private static final long SECONDS_OF_QUIET = 2;

    /** Reads the files of the seeds folder. */
    static final Function<UnitDirectory, FileReader> READERS = DocumentReader::new;

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
        PrometheusMeterRegistry meters = meters();
        // Reading the rules of characters takes as long as opening the store, so both are done side by side.
        CompletableFuture<IcuHanzi> hanzi = CompletableFuture.supplyAsync(IcuHanzi::warm);
        Settings.Files paths = settings.files();
        WordbookFiles tables = new WordbookFiles(paths.units(), paths.terms());
        SeedFolder seeds = new SeedFolder(paths.seeds(), tables);
        Wordbook wordbook = tables.read();
        Stops stops = new Stops();
        Runtime.getRuntime().addShutdownHook(new Thread(stops, "stop"));
        Database database = Database.inFolder(settings.files().data(), meters);
        stops.add(database::close);
        Vertx vertx = Vertx.vertx();
        stops.add(() -> vertx.close().await(SECONDS_TO_STOP, TimeUnit.SECONDS));
        Clock clock = Clock.system(settings.zone());
        SqlPlanStore store = new SqlPlanStore(database.source());
        Library library = library(store, seeds, wordbook, clock);
        Reports reports = new SqlReports(database.source());
        ShelfHolder shelves = new ShelfHolder(
                library,
                reports.after(0),
                wordbook,
                hanzi.join(),
                settings.plans().main());
        warnOfUnknown(settings.plans(), library, log);
        CompletableFuture<Void> prepared = CompletableFuture.runAsync(
                () -> shelves.current().main().interpreter().prepare());
        ChosenPlans chosen = new ChosenPlans(new SqlChatPlans(database.source()));
        PlanSense plans = new PlanSense(shelves::current, settings.plans().names(), chosen);
        Bot bot = new Bot(plans, new RecentConversations(Ticker.systemTicker()), new RecentReplies());
        Connections connections = new Connections(vertx, clock, meters);
        Map<String, Platform> channels = Connections.channels(settings);
        Dispatcher dispatcher = connections.dispatcher();
        Appointments appointments = new Appointments(settings.people().roles(), new SqlGrants(database.source()));
        Rights rights = new Rights(appointments::roles);
        Reminders.AtWork digests = new Reminders(settings, shelves, channels, database.source(), clock)
                .start(vertx, dispatcher, rights, meters);
        Reload reload = new Reload(
                new Reload.Ports(seeds, store, shelves, new SqlAudit(database.source())),
                READERS,
                new Proposals(new SecureRandom()),
                outcome -> told(outcome, meters, digests.watch()));
        AtomicReference<URI> page =
                new AtomicReference<>(page(settings, settings.http().address().port()));
        SqlSigningKeys keys = new SqlSigningKeys(database.source());
        SignedTickets tickets = new SignedTickets(keys);
        Desk desk = new Desk(
                List.of(
                        new PeopleRoom(appointments, rights, premises(settings, wordbook.units())),
                        new PlanRoom(plans, chosen),
                        new DataRoom(reload, shelves, rights),
                        new ExportRoom(shelves::current, new TicketedLinks(tickets, page::get), keys, rights),
                        new ProgressRoom(
                                shelves, reports, rights, () -> digests.watch().wake()),
                        digests.room()),
                new PlanOfOrder(plans, hanzi.join()),
                new Guard(rights, new SqlAudit(database.source()), new RefusalCounter(meters)),
                hanzi.join(),
                clock);
        stops.add(() -> digests.stop(TO_ANSWER).await(2 * TO_ANSWER.toSeconds(), TimeUnit.SECONDS));
        Servers servers = new Servers(
                vertx,
                meters,
                new Servers.Content(
                        shelves::current,
                        bot,
                        clock,
                        new TrustingOrders(desk, settings.people().trusted()),
                        tickets),
                connections.gate(
                        channels,
                        dispatcher,
                        new SqlSeenMessages(database.source()),
                        settings.http().messagesPerMinute()));
        stops.add(() -> end(servers));
        prepared.join();
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
        HttpServer managed = listening(
                servers.listenForManagement(management.host(), management.port(), database::answers),
                management,
                "--management-port");
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
        log.atInfo()
                .addKeyValue("revision", library.revision().number())
                .addKeyValue("tasks", count(shelves, plan -> plan.tasks().size()))
                .addKeyValue("findings", count(shelves, plan -> plan.findings().size()))
                .addKeyValue("management", managed.actualPort())
                .log("started");
        // What nobody waits for leaves the processor to the first questions.
        vertx.setTimer(
                SECONDS_OF_QUIET * 1_000,
                timer -> vertx.executeBlocking(() -> {
                    compare(library, wordbook, seeds, clock);
                    return true;
                }));
        URI planbot = at(address.host(), open.actualPort());
        System.out.println("planbot: " + planbot);
        return planbot;
    }

    /** The chat page's address for people. */
    private static URI page(Settings settings, int port) {
        URI told = settings.http().publicUrl();
        return told == null ? at(settings.http().address().host(), port) : told;
    }

    private static URI at(String host, int port) {
        return URI.create("http://" + inUrl(host) + ":" + port + "/");
    }

    private static Premises premises(Settings settings, UnitDirectory units) {
        Map<String, String> channels = settings.channels().stream()
                .collect(Collectors.toMap(channel -> channel.channel().name(), Settings.ChannelSettings::platform));
        Premises.Entrance entrance =
                settings.http().token() == null ? Premises.Entrance.LOOPBACK : Premises.Entrance.TOKEN;
        return new Premises(units, channels, entrance, settings.zone());
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

    private static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        @SuppressWarnings("resource") // listens for collections as long as the process lives
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(meters);
        return meters;
    }

    private static int count(ShelfHolder shelves, ToIntFunction<Plan> of) {
        return shelves.current().plans().stream()
                .mapToInt(known -> of.applyAsInt(known.edition().plan()))
                .sum();
    }

    /** The newest revision; at the first start all of the seeds folder becomes it. */
    private static Library library(PlanStore store, SeedFolder seeds, Wordbook wordbook, Clock clock) {
        Library newest = store.newest().orElse(null);
        if (newest != null) {
            tellOfOtherFiles(newest, seeds.read());
            return newest;
        }
        List<Edition> editions = FirstImport.editions(seeds.read(), READERS.apply(wordbook.units()), clock.instant());
        String names = String.join(
                ", ", editions.stream().map(edition -> edition.origin().file()).toList());
        Revision.Change change = LibraryDiff.of(List.of(), editions).change(Revision.Kind.IMPORT, 0);
        Audit.Entry entry = new Audit.Entry(clock.instant(), "planbot", "import", "revision 1 from " + names);
        Library first = store.add(new Revision(1, clock.instant(), "planbot", change), editions, 0, entry)
                .orElseThrow(() -> new StartException("another process has just filled the store; start again"));
        LoggerFactory.getLogger(Main.class)
                .info("imported {} as revision {}", names, first.revision().number());
        return first;
    }

    private static void tellOfOtherFiles(Library newest, Stock stock) {
        List<String> differing = stock.differing(newest.editions());
        long revision = newest.revision().number();
        if (!differing.isEmpty()) {
            LoggerFactory.getLogger(Main.class)
                    .warn(
                            "what lies in the seeds folder has changed since revision {} was loaded ({}); revision {} is served;"
                                    + " say 重新加载 (reload) in chat to load it",
                            revision,
                            String.join(", ", differing),
                            revision);
        }
    }

    /** Tells when the same files would be read otherwise today: by other tables, or by a newer reader. */
    private static void compare(Library library, Wordbook wordbook, SeedFolder seeds, Clock clock) {
        Stock stock = seeds.read();
        List<Edition> loaded = library.editions();
        Draft draft = Drafting.of(stock, loaded, READERS.apply(wordbook.units()), clock.instant());
        boolean same = stock.differing(loaded).isEmpty();
        if (same
                && draft instanceof Draft.Sound sound
                && !LibraryDiff.of(loaded, sound.editions()).isEmpty()) {
            LoggerFactory.getLogger(Main.class)
                    .warn(
                            "the directory of bodies, or this version, reads the seeds folder otherwise than it is on record;"
                                    + " revision {} is served; say 重新加载 (reload) in chat to read it anew",
                            library.revision().number());
        }
    }

    /** What is planned by the plan is planned anew, and who asked to be told of changes is told. */
    private static void told(Outcome outcome, PrometheusMeterRegistry meters, Watch watch) {
        meters.counter(
                        "planbot.reloads",
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        if (outcome instanceof Outcome.Applied) {
            watch.wake();
        }
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
