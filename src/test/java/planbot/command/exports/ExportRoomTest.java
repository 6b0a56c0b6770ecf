package planbot.command.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.answer.Shelf;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.PlanChoice;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;
import planbot.fakes.HandTurnedClock;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.store.InMemorySigningKeys;

/** Orders for ledgers and calendars, and what is said to them on each role. */
class ExportRoomTest {
    private static final Asker GUEST = new Asker("feishu", "guest", null);
    private static final Asker BOSS = new Asker("feishu", "boss", null);
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);
    private static final IcuHanzi HANZI = IcuHanzi.warm();

    private final HandTurnedClock clock = new HandTurnedClock();
    private final InMemorySigningKeys keys = new InMemorySigningKeys();
    private final List<String> audited = new ArrayList<>();
    private Shelf shelf = SeedBot.SHELF;
    private Links.Reach reach = Links.Reach.EVERYWHERE;
    private final Desk desk = new Desk(
            List.of(new ExportRoom(
                    () -> shelf,
                    new Written(),
                    keys,
                    new Rights(() -> new Roles(Set.of("feishu:boss"), Set.of(), "张主任")))),
            (text, asker) -> new PlanChoice.Chosen("seed", text),
            entry -> audited.add(entry.actor() + " " + entry.action() + ": " + entry.detail()),
            HANZI,
            clock);

    /** Addresses that tell what they are for. */
    private final class Written implements Links {
        @Override
        public String ledger(LedgerRequest request, Format format, Instant expires) {
            return "http://page/" + format + " " + request + " for " + Duration.between(clock.instant(), expires);
        }

        @Override
        public String feed(FeedRequest request) {
            return "http://page/" + request;
        }

        @Override
        public Reach reach() {
            return reach;
        }
    }

    private String say(Asker asker, String text) {
        return desk.read(text, asker, TODAY)
                .map(order -> order.get())
                .map(Answer::doc)
                .map(PlainText::render)
                .orElse("no order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "台账 | 台账，共38项。链接10分钟内有效，内容以下载时为准：",
                "台账 | XLSX LedgerRequest[plan=seed, filter=, language=ZH] for PT10M",
                "台账 | CSV LedgerRequest[plan=seed, filter=, language=ZH] for PT10M",
                "台账 市科委牵头 | 台账（市科委牵头），共14项",
                "台账 市科委牵头 csv | CSV LedgerRequest[plan=seed, filter=市科委牵头, language=ZH]",
                "台账 全部 | 全部1个方案的台账",
                "台账 全部 | XLSX LedgerRequest[plan=, filter=, language=ZH]",
                "台账 全部 csv | CSV LedgerRequest[plan=seed, filter=, language=ZH]",
                "台账 火星局 | 火星局",
                "台账 你好 | 你好",
                "ledger | 38 rows. The link is good for 10 minutes; what it holds is as of the download:",
                "ledger of 市科委 csv | CSV LedgerRequest[plan=seed, filter=市科委, language=EN]",
                "日历 市科委 | 市科委的到期日日历，现有",
                "日历 市科委 | FeedRequest[plan=seed, unit=市科委, role=EITHER, language=ZH]",
                "日历 科技局 | FeedRequest[plan=seed, unit=市科委, role=EITHER, language=ZH]",
                "日历 市科委牵头 | FeedRequest[plan=seed, unit=市科委, role=LEAD, language=ZH]",
                "日历 | 全部任务的到期日日历",
                "日历 | FeedRequest[plan=seed, unit=, role=EITHER, language=ZH]",
                "日历 市科委 | 苹果日历：文件 → 新建日历订阅",
                "日历 2016年 | 日历按一个单位订阅，例如：日历 市科委",
                "日历 市科委和市教委 | 日历按一个单位订阅",
                "日历 科为 | 市科委",
                "calendar 市科委 | FeedRequest[plan=seed, unit=市科委, role=EITHER, language=EN]",
                "calendar overdue tasks | A calendar is of one unit",
            })
    void everybody_who_may_ask_is_told(String order, String told) {
        String answer = say(GUEST, order);
        assertTrue(answer.contains(told), () -> order + "\n" + answer);
    }

    @Test
    void only_one_form_is_offered_to_who_wants_one() {
        assertFalse(say(GUEST, "台账 xlsx").contains("CSV"));
        assertFalse(say(GUEST, "ledger csv").contains("XLSX"));
    }

    @Test
    void only_admins_end_every_calendar_and_it_is_on_record() {
        byte[] before = keys.of(SigningKeys.Purpose.FEED);
        assertTrue(say(GUEST, "日历 重置").contains("只有管理员能办。请联系张主任"));
        assertEquals(List.of("feishu:guest refused: ResetCalendars"), audited);
        assertArrayEquals(before, keys.of(SigningKeys.Purpose.FEED));

        assertTrue(say(BOSS, "日历 重置").contains("所有日历地址都已作废"));
        assertTrue(say(Asker.CONSOLE, "calendar reset").contains("Every calendar's address is void now"));
        assertEquals(
                List.of("feishu:boss", "console"),
                keys.audited().stream().map(Audit.Entry::actor).toList());
        assertFalse(Arrays.equals(before, keys.of(SigningKeys.Purpose.FEED)));
    }

    @Test
    void who_cannot_reach_the_address_is_told_so_and_what_to_set() {
        assertFalse(say(GUEST, "台账").contains("http.publicUrl"));
        reach = Links.Reach.THIS_MACHINE;
        assertTrue(say(GUEST, "台账").contains("只能在运行 planbot 的机器上打开"));
        assertTrue(say(GUEST, "calendar").contains("this link works on the server only"));
        assertFalse(say(Asker.CONSOLE, "台账").contains("http.publicUrl"));
    }

    @Test
    void of_several_plans_each_has_a_file_as_csv_and_a_sheet_in_one_workbook() {
        Edition edition = SeedBot.KNOWLEDGE.edition();
        shelf = new Shelf(
                SeedBot.SHELF.revision(),
                List.of(SeedBot.KNOWLEDGE, SeedBot.keyed(new Edition(2, "other", edition.origin(), edition.plan()))));
        String csv = say(GUEST, "台账 全部 csv");
        assertTrue(csv.contains("plan=seed") && csv.contains("plan=other"), csv);
        assertTrue(say(GUEST, "台账 全部").contains("全部2个方案"));
    }

    @Test
    void a_condition_that_no_address_could_hold_is_refused() {
        assertTrue(say(GUEST, "台账 " + "市科委或".repeat(20) + "市科委").contains("最多60个字"));
    }

    @Test
    void a_plan_that_is_gone_is_said_to_be_gone() {
        shelf = SeedBot.shelf(SeedBot.keyed(new Edition(
                2,
                "other",
                SeedBot.KNOWLEDGE.edition().origin(),
                SeedBot.KNOWLEDGE.edition().plan())));
        assertTrue(say(GUEST, "台账").contains("没有加载方案“seed”"));
        assertTrue(say(GUEST, "calendar").contains("The plan \"seed\" is not loaded now"));
    }

    @Test
    void addresses_are_blocks_of_their_own() {
        List<Doc.Block> blocks =
                desk.read("台账", GUEST, TODAY).orElseThrow().get().doc().blocks();
        assertEquals(2, blocks.stream().filter(Doc.Link.class::isInstance).count());
        assertTrue(blocks.get(0) instanceof Doc.Lead);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void words_in_any_order_are_answered(long seed) {
        List<String> words = List.of(
                "台账",
                "日历",
                "ledger",
                "calendar",
                "导出",
                "全部",
                "csv",
                "xlsx",
                "市科委",
                "牵头",
                "重置",
                "reset",
                "的",
                " ",
                "：",
                "2016年",
                "逾期",
                "\n",
                "[",
                "\\",
                "😀",
                "科为",
                "of",
                "all",
                "2月30日",
                "第7项",
                "99");
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(6); left > 0; left--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertFalse(
                    say(random.nextBoolean() ? GUEST : BOSS, text.toString()).isEmpty());
        }
    }
}
