package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planbot.answer.Knowledge;
import planbot.bot.SeedBot;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Revision;
import planbot.reload.Draft;
import planbot.reload.Drafting;
import planbot.reload.Outcome;
import planbot.reload.Reload;
import planbot.reload.TestPlans;
import planbot.reload.World;
import planbot.run.ShelfHolder;

/** A reload of several plans whose store fails at one statement, whichever it is. */
class FailingReloadTest {
    private static final Reload.By BOSS = new Reload.By("feishu:boss", World.NOW);

    private final World folder = new World();

    @Test
    void what_is_served_is_what_is_on_record_and_the_code_stays_good() {
        try (Database database = Database.open("jdbc:h2:mem:failing;DB_CLOSE_DELAY=-1", new SimpleMeterRegistry())) {
            FailingStatements failing = new FailingStatements(database.source());
            SqlPlanStore record = new SqlPlanStore(database.source());
            folder.put("b.txt", World.B);
            List<Edition> editions =
                    ((Draft.Sound) Drafting.of(folder.read(), List.of(), TestPlans.READER, World.NOW)).editions();
            Library first = record.add(PlanStoreKit.draft(1), editions, 0, PlanStoreKit.entry("first"))
                    .orElseThrow();
            ShelfHolder shelves = new ShelfHolder(first, List.of(), SeedBot.WORDBOOK, IcuHanzi.warm());
            Reload reload = new Reload(
                    new Reload.Ports(
                            folder, new SqlPlanStore(failing.source()), shelves, new SqlAudit(database.source())),
                    units -> TestPlans.READER,
                    new InMemoryProposals(new Random(7)),
                    outcome -> {});
            folder.put("a.txt", World.A.replace("2016", "2018"));
            folder.put("b.txt", World.B.replace("2017", "2019"));
            Outcome.Proposed proposed = (Outcome.Proposed) reload.propose("", BOSS);
            int failures = 0;
            boolean applied = false;
            while (!applied) {
                failing.failAfter(failures);
                try {
                    assertInstanceOf(
                            Outcome.Applied.class,
                            reload.confirm(proposed.proposal().code(), BOSS));
                    applied = true;
                } catch (StoreException e) {
                    failures++;
                    assertEquals(1, shelves.current().revision().number());
                }
                assertServesTheRecord(shelves, record);
            }
            assertTrue(failures > 10, "only " + failures + " statements");
            assertEquals(2, shelves.current().revision().number());
            assertEquals(
                    Revision.Kind.RELOAD, shelves.current().revision().change().kind());
        }
    }

    private static void assertServesTheRecord(ShelfHolder shelves, SqlPlanStore record) {
        Library newest = record.newest().orElseThrow();
        assertEquals(newest.revision(), shelves.current().revision());
        assertEquals(
                newest.editions(),
                shelves.current().plans().stream().map(Knowledge::edition).toList());
    }
}
