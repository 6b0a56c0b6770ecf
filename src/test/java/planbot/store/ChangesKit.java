package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;
import planbot.command.people.Grant;
import planbot.command.people.Held;
import planbot.command.people.Role;
import planbot.follow.Topic;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;
import planbot.progress.Report;
import planbot.reload.World;

/** Whatever an instance keeps in memory of a store is counted when it changes, and nothing else is. */
abstract class ChangesKit {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "feishu:boss", "change", "");

    abstract DataSource source();

    /** The topics that are counted by the work. */
    private Set<Topic> changed(Runnable work) {
        SqlChanges changes = new SqlChanges(source());
        Map<Topic, Long> before = changes.versions();
        assertEquals(EnumSet.allOf(Topic.class), before.keySet());
        work.run();
        return changes.versions().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    static Report report(int task) {
        return new Report(
                0, "a", task, Report.Kind.DONE, null, null, "", new Report.By("", "feishu:boss", Instant.EPOCH), 0);
    }

    private static Revision draft(Revision.Kind kind) {
        return new Revision(0, Instant.EPOCH, "feishu:boss", new Revision.Change(kind, 1, 0, 0, 0));
    }

    @Test
    void reports_are_counted() {
        assertEquals(Set.of(Topic.REPORTS), changed(() -> new SqlReports(source()).add(report(1), ENTRY)));
    }

    @Test
    void grants_are_counted_as_far_as_they_change_something() {
        SqlGrants grants = new SqlGrants(source());
        Held held = new Held("feishu:someone", Role.ADMIN);
        Runnable add = () -> grants.add(List.of(new Grant(held, "feishu:boss", Instant.EPOCH)), ENTRY);
        assertEquals(Set.of(Topic.GRANTS), changed(add));
        assertEquals(Set.of(), changed(add));
        assertEquals(Set.of(Topic.GRANTS), changed(() -> grants.remove(List.of(held), ENTRY)));
        assertEquals(Set.of(), changed(() -> grants.remove(List.of(held), ENTRY)));
    }

    @Test
    void chosen_plans_are_counted() {
        assertEquals(
                Set.of(Topic.CHAT_PLANS),
                changed(() -> new SqlChatPlans(source()).choose(new ChatPlans.Choice("c", "a"), ENTRY)));
    }

    @Test
    void a_reload_is_counted_with_its_tables_and_a_way_back_without() {
        SqlPlanStore plans = new SqlPlanStore(source());
        List<Edition> editions = new World()
                .shelves.current().plans().stream()
                        .map(known -> known.edition().numbered(0))
                        .toList();
        Library first =
                plans.add(draft(Revision.Kind.IMPORT), editions, 0, ENTRY).orElseThrow();
        assertEquals(
                Set.of(Topic.TABLES, Topic.LIBRARY),
                changed(() -> plans.add(draft(Revision.Kind.RELOAD), editions, 1, ENTRY)));
        assertEquals(
                Set.of(Topic.LIBRARY),
                changed(() -> plans.add(draft(Revision.Kind.ROLLBACK), first.editions(), 2, ENTRY)));
        assertEquals(Set.of(), changed(() -> plans.add(draft(Revision.Kind.RELOAD), editions, 2, ENTRY)));
    }

    @Test
    void what_is_no_part_of_the_store_is_told() {
        assertEquals(Set.of(Topic.CALENDAR), changed(() -> new SqlChanges(source()).tell(Topic.CALENDAR)));
        assertEquals(
                Set.of(Topic.TABLES, Topic.LIBRARY),
                changed(() -> new SqlAudit(source(), Topic.TABLES, Topic.LIBRARY).record(ENTRY)));
        assertEquals(Set.of(), changed(() -> new SqlAudit(source()).record(ENTRY)));
    }

    @Test
    void what_fails_is_not_counted() {
        FailingStatements failing = new FailingStatements(source());
        assertEquals(Set.of(), changed(() -> {
            // The last is the commit.
            for (int statements = 0; statements < 5; statements++) {
                failing.failAfter(statements);
                assertThrows(
                        StoreException.class,
                        () -> new SqlReports(failing.source()).add(report(1), ENTRY),
                        "after " + statements);
            }
        }));
    }
}
