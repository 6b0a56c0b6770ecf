package planbot.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import planbot.bot.SeedBot;
import planbot.command.Roles;
import planbot.command.people.Appointments;
import planbot.follow.Follower;
import planbot.follow.Following;
import planbot.follow.Topic;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.reload.Draft;
import planbot.reload.Drafting;
import planbot.reload.Reload;
import planbot.reload.TestPlans;
import planbot.reload.World;
import planbot.run.ChosenPlans;
import planbot.run.LoadedElsewhere;
import planbot.run.ShelfHolder;

/** What one of several planbots on a store keeps in memory, following the others. */
final class Peer implements AutoCloseable {
    final Database database;
    final SqlReports reports;
    final ShelfHolder shelves;
    final Appointments appointments;
    final ChosenPlans chosen;
    final Reload reload;
    /** The topics that were followed, each when it had been. */
    final BlockingQueue<Topic> followed = new LinkedBlockingQueue<>();

    final Follower quick;
    final Follower slow;
    private final Following following;

    /** @param files of which the first instance loads what is in them */
    Peer(Server server, World files) {
        this.database = Database.onServer(server, new SimpleMeterRegistry());
        SqlChanges changes = new SqlChanges(database.source());
        Map<Topic, Long> before = changes.versions();
        this.reports = new SqlReports(database.source());
        SqlPlanStore plans = new SqlPlanStore(database.source());
        this.shelves = new ShelfHolder(
                plans.newest().orElseGet(() -> imported(plans, files)),
                reports.after(0),
                SeedBot.WORDBOOK,
                IcuHanzi.warm());
        this.appointments = new Appointments(new Roles(Set.of(), Set.of(), ""), new SqlGrants(database.source()));
        this.chosen = new ChosenPlans(new SqlChatPlans(database.source()));
        this.reload = new Reload(
                new Reload.Ports(files, plans, shelves, new SqlAudit(database.source(), Topic.TABLES, Topic.LIBRARY)),
                units -> TestPlans.READER,
                new SqlProposals(database.source(), new Random(7)),
                outcome -> {});
        LoadedElsewhere loaded = new LoadedElsewhere(
                plans, () -> Objects.requireNonNull(files.read().wordbook()), shelves);
        this.quick = new Follower(
                changes,
                steps(Map.of(
                        Topic.REPORTS,
                        () -> shelves.reported(reports),
                        Topic.GRANTS,
                        appointments::follow,
                        Topic.CHAT_PLANS,
                        chosen::follow)),
                before);
        this.slow = new Follower(
                changes,
                steps(Map.of(Topic.TABLES, loaded::followTables, Topic.LIBRARY, loaded::followLibrary)),
                before);
        this.following = new Following(
                database.signal().orElseThrow(), database.health(), database.health()::probe, quick, slow);
    }

    private static Library imported(SqlPlanStore plans, World files) {
        List<Edition> editions =
                ((Draft.Sound) Drafting.of(files.read(), List.of(), TestPlans.READER, World.NOW)).editions();
        return plans.add(PlanStoreKit.draft(1), editions, 0, PlanStoreKit.entry("first"))
                .orElseThrow();
    }

    private Map<Topic, Runnable> steps(Map<Topic, Runnable> steps) {
        Map<Topic, Runnable> told = new EnumMap<>(Topic.class);
        steps.forEach((topic, step) -> told.put(topic, () -> {
            step.run();
            followed.add(topic);
        }));
        return told;
    }

    /** Follows by itself from now on. */
    Peer start() {
        following.start();
        return this;
    }

    @Override
    public void close() {
        try {
            following.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
