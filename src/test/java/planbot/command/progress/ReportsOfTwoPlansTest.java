package planbot.command.progress;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planbot.answer.PlainText;
import planbot.bot.PlanSense;
import planbot.bot.SeedBot;
import planbot.bot.Shelves;
import planbot.bot.TwoPlans;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.command.plans.PlanOfOrder;
import planbot.fakes.HandTurnedClock;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Parties;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.run.ShelfHolder;
import planbot.store.InMemoryReports;

/** Reports where two plans are loaded, whose numbers are the same and whose names of one body are not. */
class ReportsOfTwoPlansTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();
    private static final Roles ROLES =
            new Roles(Set.of("feishu:boss"), Set.of(), Map.of("feishu:clerk", Set.of("市科委")), "张主任");

    private final Shelves shelves = new ShelfHolder(
            new Library(SeedBot.SHELF.revision(), List.of(SeedBot.KNOWLEDGE.edition(), water())),
            List.of(),
            SeedBot.WORDBOOK,
            HANZI);
    private final Desk desk = new Desk(
            List.of(new ProgressRoom(shelves, new InMemoryReports(), new Rights(() -> ROLES), () -> {})),
            new PlanOfOrder(new PlanSense(shelves::current, Map.of(), new TwoPlans.Choices()), HANZI),
            entry -> {},
            HANZI,
            new HandTurnedClock());

    /** The other plan, the fifth row of which is led by a body that it calls otherwise than the directory does. */
    private static Edition water() {
        Plan plan = TwoPlans.OTHER.edition().plan();
        List<Task> tasks = new ArrayList<>(plan.tasks());
        Task task = tasks.get(4);
        tasks.set(
                4,
                new Task(5, task.text(), task.deadline(), new Parties(List.of("市科学技术委员会"), List.of()), task.place()));
        return new Edition(
                2,
                TwoPlans.WATER,
                new Edition.Origin("water.csv", "", Instant.EPOCH),
                new Plan(plan.facts(), plan.outline(), tasks, plan.targets(), plan.findings()));
    }

    private String say(String user, String text) {
        return PlainText.render(desk.read(text, new Asker("feishu", user, null, "c"), LocalDate.of(2016, 5, 20))
                .orElseThrow(() -> new AssertionError(text))
                .get()
                .doc());
    }

    private static void assertSays(String told, String words) {
        assertTrue(told.contains(words), () -> "not told " + words + " but: " + told);
    }

    @Test
    void what_takes_a_report_back_names_the_plan_that_it_is_of() {
        String undo = "《" + TwoPlans.WATER_TITLE + "》撤销 7";
        assertSays(say("boss", "《水环境》完成 7"), "请说“" + undo + "”");
        assertSays(say("boss", "《水环境》完成 7"), "请先说“" + undo + "”");
        assertSays(say("boss", undo), TwoPlans.WATER_TITLE + "》第7项：撤销了");
        assertSays(say("boss", "《水环境》done 7"), "say “《" + TwoPlans.WATER_TITLE + "》undo 7”");
    }

    @Test
    void who_reports_for_a_body_does_so_by_whatever_name_a_plan_has_of_it() {
        assertSays(say("clerk", "《水环境》完成 5"), "市科学技术委员会（feishu:clerk）");
        assertSays(say("clerk", "《水环境》撤销 5"), "撤销了一条报告");
        assertSays(say("clerk", "《水环境》完成 6"), "区水利局");
    }
}
