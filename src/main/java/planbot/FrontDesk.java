package planbot;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import planbot.answer.Knowledge;
import planbot.ask.Hanzi;
import planbot.bot.PlanSense;
import planbot.bot.Reports;
import planbot.command.Desk;
import planbot.command.Guard;
import planbot.command.Orders;
import planbot.command.Rights;
import planbot.command.Room;
import planbot.command.TrustingOrders;
import planbot.command.data.DataRoom;
import planbot.command.exports.ExportRoom;
import planbot.command.people.Appointments;
import planbot.command.people.PeopleRoom;
import planbot.command.people.Premises;
import planbot.command.plans.PlanOfOrder;
import planbot.command.plans.PlanRoom;
import planbot.command.progress.ProgressRoom;
import planbot.conf.Settings;
import planbot.follow.Topic;
import planbot.plan.UnitDirectory;
import planbot.reload.Outcome;
import planbot.reload.Reload;
import planbot.run.ChosenPlans;
import planbot.run.RefusalCounter;
import planbot.run.SeedFolder;
import planbot.run.ShelfHolder;
import planbot.store.SqlAudit;
import planbot.store.SqlChatPlans;
import planbot.store.SqlGrants;
import planbot.store.SqlPlanStore;
import planbot.store.SqlProposals;
import planbot.store.SqlSigningKeys;
import planbot.ticket.SignedTickets;
import planbot.ticket.TicketedLinks;
import planbot.ticket.Tickets;

/** Puts together who takes orders: the rooms, and who is let through to them. */
final class FrontDesk {
    private final Settings settings;
    private final DataSource store;
    private final ShelfHolder shelves;
    private final MeterRegistry meters;
    private final Rights rights;
    private final Appointments appointments;
    private final ChosenPlans chosen;
    private final PlanSense plans;
    private final SqlSigningKeys keys;
    private final SignedTickets tickets;

    FrontDesk(Settings settings, DataSource store, ShelfHolder shelves, MeterRegistry meters) {
        this.settings = settings;
        this.store = store;
        this.shelves = shelves;
        this.meters = meters;
        this.appointments = new Appointments(settings.people().roles(), new SqlGrants(store));
        this.rights = new Rights(appointments::roles);
        this.chosen = new ChosenPlans(new SqlChatPlans(store));
        this.plans = new PlanSense(shelves::current, settings.plans().names(), chosen);
        this.keys = new SqlSigningKeys(store);
        this.tickets = new SignedTickets(keys);
    }

    Rights rights() {
        return rights;
    }

    /** Which plan is meant. */
    PlanSense plans() {
        return plans;
    }

    /** What may be fetched without a token. */
    Tickets tickets() {
        return tickets;
    }

    /**
     * Opens.
     *
     * @param page the chat page's address for people
     */
    Orders open(Reminders.AtWork digests, Reports reports, SeedFolder seeds, Supplier<URI> page, Tools tools) {
        Reload reload = new Reload(
                new Reload.Ports(
                        seeds, new SqlPlanStore(store), shelves, new SqlAudit(store, Topic.TABLES, Topic.LIBRARY)),
                Loading.READERS,
                new SqlProposals(store, new SecureRandom()),
                outcome -> told(outcome, digests));
        Desk desk = new Desk(
                List.of(
                        new PeopleRoom(appointments, rights, premises()),
                        new PlanRoom(plans, chosen),
                        after(tools.upToDate(), new DataRoom(reload, shelves, rights, settings.zone())),
                        new ExportRoom(shelves::current, new TicketedLinks(tickets, page), keys, rights),
                        new ProgressRoom(
                                shelves, reports, rights, () -> digests.watch().wake()),
                        digests.room()),
                new PlanOfOrder(plans, tools.hanzi()),
                new Guard(rights, new SqlAudit(store), new RefusalCounter(meters)),
                tools.hanzi(),
                tools.clock());
        return new TrustingOrders(desk, settings.people().trusted());
    }

    /**
     * What orders are read by, and when they are carried out.
     *
     * @param upToDate brings what is loaded to where the store is; blocks
     */
    record Tools(Hanzi hanzi, Clock clock, Runnable upToDate) {}

    /** A room whose orders are carried out after that. */
    private static Room after(Runnable work, Room room) {
        return text -> room.read(text)
                .map(read -> new Room.Work(read.name(), read.language(), read.audience(), ordered -> {
                    work.run();
                    return read.carrying().apply(ordered);
                }));
    }

    /** How what is known of people and conversations follows the other instances. */
    Map<Topic, Runnable> following() {
        return Map.of(Topic.GRANTS, appointments::follow, Topic.CHAT_PLANS, chosen::follow);
    }

    /** As they are known now: those of the directory, and those that only a plan names. */
    private List<UnitDirectory> bodies() {
        return Stream.concat(
                        Stream.of(shelves.wordbook().units()),
                        shelves.current().plans().stream().map(Knowledge::bodies))
                .toList();
    }

    private Premises premises() {
        Map<String, String> channels = settings.channels().stream()
                .collect(Collectors.toMap(channel -> channel.channel().name(), Settings.ChannelSettings::platform));
        Premises.Entrance entrance =
                settings.http().token() == null ? Premises.Entrance.LOOPBACK : Premises.Entrance.TOKEN;
        return new Premises(this::bodies, channels, entrance, settings.zone());
    }

    /** What is planned by the plan is planned anew, and who asked to be told of changes is told. */
    private void told(Outcome outcome, Reminders.AtWork digests) {
        meters.counter(
                        "planbot.reloads",
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        if (outcome instanceof Outcome.Applied) {
            digests.watch().wake();
        }
    }
}
