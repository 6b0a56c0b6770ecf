package planbot.command.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.bot.PlanSense;
import planbot.bot.SeedBot;
import planbot.bot.TwoPlans;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.PlanChoice;
import planbot.command.Room;
import planbot.hanzi.IcuHanzi;
import planbot.run.ChosenPlans;
import planbot.store.InMemoryChatPlans;

/** Orders about plans, where two are loaded. */
class PlanRoomTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);
    private static final Asker ANYBODY = new Asker("feishu", "ou_1", null, "feishu:oc_1:ou_1");
    private static final Asker ANOTHER = new Asker("feishu", "ou_2", null, "feishu:oc_1:ou_2");

    private final InMemoryChatPlans record = new InMemoryChatPlans();
    private final ChosenPlans chosen = new ChosenPlans(record);
    private final PlanSense plans = new PlanSense(() -> TwoPlans.SHELF, Map.of(TwoPlans.WATER, List.of("治水")), chosen);
    private final List<Audit.Entry> audited = new ArrayList<>();
    /** Carries out nothing, and tells of which plan it was to. */
    private final List<String> carried = new ArrayList<>();

    private final Desk desk = new Desk(
            List.of(new PlanRoom(plans, chosen), echo()),
            new PlanOfOrder(plans, IcuHanzi.warm()),
            audited::add,
            IcuHanzi.warm(),
            () -> Instant.EPOCH);

    private Room echo() {
        planbot.command.Forms<String> forms = new planbot.command.Forms<>(
                planbot.ask.Anchored.of("完成"),
                List.of(planbot.command.Forms.zh("完成\\s*([0-9]+)", found -> found.group(1))));
        return text -> forms.read(text)
                .map(read -> new Room.Work("Done", read.language(), ordered -> {
                    carried.add(ordered.plan() + " " + read.command());
                    return new planbot.answer.Doc(ordered.language(), List.of(new planbot.answer.Doc.Lead("好")));
                }));
    }

    private String say(Asker asker, String text) {
        return desk.read(text, asker, DAY)
                .map(order -> PlainText.render(order.get().doc()))
                .orElse("no order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用方案 水环境",
                "切换方案《水环境》",
                "切换到方案 江津府办发〔2017〕8号",
                "使用方案：shuihuanjing-2017",
                "用方案 治水",
                "請用方案 水環境",
                "use plan 水环境",
                "switch to plan 《江津区水环境综合治理实施方案》"
            })
    void a_conversation_chooses_a_plan_by_any_part_of_its_names(String order) {
        String told = say(ANYBODY, order);

        assertTrue(told.contains(TwoPlans.WATER_TITLE), told);
        assertEquals(Optional.of(TwoPlans.WATER), chosen.of(ANYBODY.conversation()));
        assertEquals(Optional.empty(), chosen.of(ANOTHER.conversation()));
    }

    @Test
    void a_choice_outlives_a_restart_and_is_audited() {
        say(ANYBODY, "用方案 水环境");

        assertEquals(Optional.of(TwoPlans.WATER), new ChosenPlans(record).of(ANYBODY.conversation()));
        assertEquals(
                Set.of("feishu:ou_1 use plan"),
                Set.copyOf(record.audited().stream()
                        .map(entry -> entry.actor() + " " + entry.action())
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            用方案 方案 | 对得上几个方案
            用方案 大气污染 | 没有加载叫《大气污染》的方案
            use plan air | No plan called 《air》
            用方案 | 请写明用哪个方案
            use plan | say which plan
            """)
    void what_chooses_no_plan_is_told_why_and_changes_nothing(String order, String told) {
        assertTrue(say(ANYBODY, order).contains(told), () -> say(ANYBODY, order));
        assertEquals(List.of(), record.all());
    }

    @Test
    void who_has_no_conversation_is_told_to_name_the_plan() {
        assertTrue(say(Asker.CONSOLE, "用方案 水环境").contains("没有会话"));
        assertEquals(List.of(), record.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"方案", "方案列表", "有哪些方案？", "plans", "list plans", "which plans are loaded?"})
    void the_plans_are_listed_with_their_numbers_and_keys(String order) {
        say(ANYBODY, "用方案 水环境");
        String told = say(ANYBODY, order);

        assertTrue(told.contains("渝府办发〔2016〕25号") && told.contains("江津府办发〔2017〕8号"), told);
        assertTrue(told.contains("38") && told.contains("shuihuanjing-2017"), told);
        assertTrue(told.contains("本会话选用") || told.contains("chosen in this conversation"), told);
        assertFalse(say(ANOTHER, order).contains("本会话选用"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"方案的文号", "这个方案谁发的", "what does the plan say", "实施方案", "plan"})
    void a_question_is_no_order(String text) {
        assertEquals("no order", say(ANYBODY, text));
    }

    @Test
    void an_order_is_about_the_plan_it_names_or_else_the_one_that_was_chosen() {
        say(ANYBODY, "完成 7");
        say(ANYBODY, "完成 7 《水环境》");
        say(ANYBODY, "《水环境》完成 8");
        say(ANYBODY, "用方案 水环境");
        say(ANYBODY, "完成 3");
        say(ANYBODY, "完成 3 《创新驱动》");
        say(ANOTHER, "完成 3");

        assertEquals(
                List.of(
                        "seed 7",
                        TwoPlans.WATER + " 7",
                        TwoPlans.WATER + " 8",
                        TwoPlans.WATER + " 3",
                        "seed 3",
                        "seed 3"),
                carried);
    }

    @ParameterizedTest
    @CsvSource({"完成 7 《方案》,对得上几个方案", "完成 7 《大气》,没有加载"})
    void an_order_for_a_plan_in_doubt_is_not_carried_out(String order, String told) {
        String said = say(ANYBODY, order);

        assertEquals(List.of(), carried);
        assertTrue(said.contains(told), said);
    }

    @ParameterizedTest
    @CsvSource({
        "重新加载 《水环境》,重新加载 《水环境》",
        "《水环境》重新加载,重新加载 《江津区水环境综合治理实施方案》",
        "预览 江津区水环境综合治理实施方案,预览 《江津区水环境综合治理实施方案》",
        "《水环境》的数据,数据 《江津区水环境综合治理实施方案》",
        "reload 治水,reload 治水",
        "重新加载 《大气》,重新加载 《大气》",
        "数据 水环境综合治理.csv,数据 水环境综合治理.csv",
        "重新加载 daqi.csv,重新加载 daqi.csv",
        "回滚 《水环境》,回滚 《水环境》",
        "《水环境》版本,版本"
    })
    void an_order_about_what_is_loaded_keeps_the_plan_it_names(String said, String read) {
        PlanChoice.Chosen chosen = new PlanOfOrder(plans, IcuHanzi.warm()).of(said, ANYBODY);

        assertEquals(read, chosen.rest());
        assertNull(chosen.doubt());
    }

    @Test
    void where_one_plan_is_loaded_an_order_is_read_as_it_was_said() {
        PlanSense alone = new PlanSense(() -> SeedBot.SHELF, Map.of(), chosen);

        assertEquals(
                "《x》完成 7",
                new PlanOfOrder(alone, IcuHanzi.warm()).of("《x》完成 7", ANYBODY).rest());
    }
}
