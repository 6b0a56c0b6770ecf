package planbot.digest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Knowledge;
import planbot.answer.PlainText;
import planbot.bot.SeedBot;
import planbot.digest.Order;
import planbot.digest.Order.Scope;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.digest.content.Change.Kind;
import planbot.plan.Deadline;
import planbot.plan.Parties;
import planbot.plan.Task;

/** What is otherwise since a group was told. */
class ChangesTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    private static final LocalDate AUGUST = LocalDate.of(2016, 8, 31);

    private static Told before(String filter) {
        return Samples.composer()
                .compose(Samples.order(filter, Scope.FULL), List.of(), null, JUNE, JUNE)
                .told();
    }

    private static Digest after(String filter, Knowledge knowledge) {
        return Samples.composer(knowledge)
                .compose(Samples.order(filter, Scope.CHANGES), List.of(), before(filter), JUNE, JUNE);
    }

    private static String text(Digest digest) {
        return PlainText.render(DigestDoc.of(digest, Samples.heading(JUNE)));
    }

    private static Task moved(Task task) {
        return new Task(
                task.number(),
                task.text(),
                new Deadline("2016年8月前", Deadline.Kind.MONTH, List.of(AUGUST)),
                task.parties(),
                task.place());
    }

    private static Task led(Task task, String unit) {
        return new Task(
                task.number(),
                task.text(),
                task.deadline(),
                new Parties(List.of(unit), task.parties().cooperating()),
                task.place());
    }

    @Test
    void theSamePlanHasNone() {
        assertTrue(after("", SeedBot.KNOWLEDGE).isEmpty());
    }

    @Test
    void aDeadlineThatMovedIsToldInTheOldWordsAndTheNew() {
        Digest digest = after("", Samples.changed(7, ChangesTest::moved));
        assertEquals(1, digest.changes().size());
        assertEquals(Kind.DEADLINE, digest.changes().get(0).kind());
        assertTrue(digest.items().isEmpty(), "it is not due within the horizon any more");
        String text = text(digest);
        assertTrue(text.startsWith("【全部任务】6月1日工作提醒：近30天没有到期任务，也没有逾期任务，变化1处\n"), text);
        assertTrue(text.contains("\n· 第7项 时限调整：2016年6月前（2016-06-30） → 2016年8月前（2016-08-31）\n"), text);
    }

    @Test
    void anotherLeadIsToldAndTheDateIsShownAgainForIt() {
        Digest digest = after("", Samples.changed(7, task -> led(task, "市科委")));
        assertEquals(
                List.of(Kind.LEAD), digest.changes().stream().map(Change::kind).toList());
        assertEquals(Reason.CHANGED, digest.items().get(0).reason());
        assertTrue(text(digest).contains("· 第7项 牵头单位调整：市经济信息委 → 市科委\n"), text(digest));
    }

    @Test
    void aTaskThatIsGoneIsNotOneThatIsOfTheFilterNoMore() {
        Knowledge without = Samples.with(
                rows -> rows.stream().filter(task -> task.number() != 38).toList());
        assertEquals(
                List.of(Kind.GONE),
                after("", without).changes().stream().map(Change::kind).toList());
        Digest left = after("市经济信息委牵头", Samples.changed(7, task -> led(task, "市科委")));
        assertEquals(
                List.of(Kind.LEFT), left.changes().stream().map(Change::kind).toList());
        assertTrue(text(left).contains("· 第7项 不再符合本订阅的筛选条件：制定并发布"), text(left));
    }

    @Test
    void aTaskThatIsNewToTheFilterIsTold() {
        Digest digest = after("市教委牵头", Samples.changed(7, task -> led(task, "市教委")));
        assertEquals(
                List.of(Kind.NEW), digest.changes().stream().map(Change::kind).toList());
        assertEquals(Reason.FIRST, digest.items().get(0).reason());
    }

    @Test
    void whoWasNeverToldHasNoChanges() {
        Knowledge changed = Samples.changed(7, ChangesTest::moved);
        Digest digest = Samples.composer(changed).compose(Samples.order("", Scope.FULL), List.of(), null, JUNE, JUNE);
        assertEquals(List.of(), digest.changes());
    }

    @Test
    void aTaskThatWasMutedAndLeavesTheFilterAsItIsMakesNoNoise() {
        Told told = before("本月到期的");
        TaskFacts muted = Samples.composer().facts(7).orElseThrow();
        LocalDate july = LocalDate.of(2016, 7, 4);
        Order order = Samples.order("本月到期的", Scope.CHANGES);
        assertTrue(Samples.composer()
                .compose(order, List.of(muted), told, july, july)
                .isEmpty());
        assertEquals(
                List.of(Kind.LEFT),
                Samples.composer().compose(order, List.of(), told, july, july).changes().stream()
                        .map(Change::kind)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsDoneToThePlanIsToldAndNothingElse(long seed) {
        Random random = new Random(seed);
        Set<String> expected = new TreeSet<>();
        Knowledge other = Samples.with(rows -> {
            List<Task> changed = new ArrayList<>();
            for (Task task : rows) {
                edit(task, random.nextInt(8), changed, expected);
            }
            Task last = rows.get(rows.size() - 1);
            changed.add(moved(new Task(39, "新增任务", null, last.parties(), last.place())));
            expected.add("39 NEW");
            return changed;
        });
        Set<String> told = new TreeSet<>();
        after("", other).changes().forEach(change -> told.add(change.now().number() + " " + change.kind()));
        assertEquals(expected, told);
    }

    private static void edit(Task task, int choice, List<Task> changed, Set<String> expected) {
        boolean lost = task.state() == Task.State.ABSENT;
        switch (lost ? 7 : choice) {
            case 0 -> expected.add(task.number() + " GONE");
            case 1 -> {
                changed.add(moved(task));
                expected.add(task.number() + " DEADLINE");
            }
            case 2 -> {
                changed.add(led(task, "市统计局"));
                expected.add(task.number() + " LEAD");
            }
            case 3 -> {
                changed.add(led(moved(task), "市统计局"));
                expected.add(task.number() + " DEADLINE");
                expected.add(task.number() + " LEAD");
            }
            default -> changed.add(task);
        }
    }
}
