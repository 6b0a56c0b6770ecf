package planbot.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.plan.Deadline;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;

class PlanReaderTest {
    private static final String HEAD = "序号重点任务完成时限牵头单位配合单位";
    private static final PlanReader READER =
            new PlanReader(new UnitDirectory(List.of(unit("县林草局"), unit("县水务局"), unit("县城建投中心")), Map.of()));

    private static Unit unit(String name) {
        return new Unit(name, null, List.of(), List.of(), false, List.of());
    }

    private static Plan plan(String text) {
        return ((Reading.Whole) READER.read(text.getBytes(UTF_8))).plan();
    }

    private static Deadline deadline(String text, int number) {
        return java.util.Objects.requireNonNull(row(text, number).deadline());
    }

    private static Task row(String text, int number) {
        return plan(text).task(number).orElseThrow();
    }

    @Test
    void aTextThatBeginsWithAFigureIsPartedFromItsNumber() {
        String text = HEAD + "1修渠。2020年6月前县林草局250名护林员上岗。2020年6月前县水务局33D测绘。2020年6月前县水务局";

        assertEquals("50名护林员上岗。", row(text, 2).text());
        assertEquals("3D测绘。", row(text, 3).text());
    }

    @ParameterizedTest
    @CsvSource({"支持企业上市。", "大力植树。", "人才引进。", "公布名单。", "以水定城。", "项目推进。", "处置险情。", "年度考核。"})
    void aTextThatBeginsLikeWhatIsCountedKeepsTheDigitsOfItsNumber(String text) {
        String rows = HEAD + "1修渠。2020年6月前县林草局" + HEAD + "25" + text + "2020年6月前县水务局\n";

        assertEquals(text, row(rows, 25).text());
        assertEquals(25, plan(rows).tasks().size());
    }

    @Test
    void aYearBehindTheUnitsIsNoRowsNumber() {
        String rows = HEAD + "19修渠。2020年6月前县林草局2020年6月8日印发。";

        assertEquals(19, plan(rows).tasks().size());
    }

    @Test
    void textsWithoutAFullStopEndAtTheirDeadline() {
        String rows = HEAD + "1修渠50条2020年6月前县林草局、县水务局2植树；到2019年100亩2020年年底前县水务局县林草局3建站每月28日前县水务局\n";

        assertEquals("修渠50条", row(rows, 1).text());
        assertEquals("植树；到2019年100亩", row(rows, 2).text());
        assertEquals("2020年年底前", deadline(rows, 2).wording());
        assertEquals(List.of("县林草局"), row(rows, 2).parties().cooperating());
    }

    @ParameterizedTest
    @CsvSource({"县林草局等, 县水务局", "县林草局等单位按职责分工负责, 县水务局", "'县林草局,县水务局', 县城建投中心", "县林草局, ；县水务局", "县林草局, ' 县水务局'"})
    void howeverBodiesAreJoinedTheNextRowIsFound(String lead, String cooperating) {
        String rows = HEAD + "1修渠。2020年6月前" + lead + cooperating + "2植树。长期县林草局\n";

        assertEquals("植树。", row(rows, 2).text());
        Parties parties = row(rows, 1).parties();
        assertTrue(
                List.of(
                                new Parties(List.of("县林草局"), List.of("县水务局")),
                                new Parties(List.of("县林草局", "县水务局"), List.of("县城建投中心")))
                        .contains(parties),
                parties::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年13月前", "尽快完成", "视情况推进"})
    void aDeadlineInWordsOfItsOwnIsKeptAndFixesNoDay(String wording) {
        String rows = HEAD + "1修渠。" + wording + "县林草局2植树。长期县水务局\n";

        assertEquals(new Deadline(wording, Deadline.Kind.OTHER, List.of()), deadline(rows, 1));
        assertEquals("植树。", row(rows, 2).text());
    }

    @Test
    void anUnknownBodyInTheLastRowIsReported() {
        Plan plan = plan(HEAD + "1修渠。2020年6月前县神秘局抄送：县委办公室。");

        assertEquals(
                new Deadline("2020年6月前", Deadline.Kind.MONTH, List.of(java.time.LocalDate.of(2020, 6, 30))),
                plan.task(1).orElseThrow().deadline());
        assertEquals(Parties.UNKNOWN, plan.task(1).orElseThrow().parties());
        assertTrue(plan.findings().stream().anyMatch(finding -> finding.detail().contains("县神秘局")));
    }

    @Test
    void whatBeginsLikeTheEndOfARowAndIsNotClosedIsReported() {
        Plan plan = plan(HEAD + "1修渠。2020年6月前县林草局及县水利总站（筹）第2项植树。");

        assertTrue(plan.findings().stream()
                .anyMatch(finding -> finding.place().equals(new Place(1, 23))
                        && finding.detail().contains("nothing closes it")));
    }

    @Test
    void aSentenceThatTheDamagePutBetweenARowAndItsDeadlineIsNotTheRows() {
        String rows = HEAD + "1修渠。2020年6月前县林草局2植树。种草五十里。2020年6月前县水务局3建站。长期县水务局5养护。长期县林草局\n";
        Plan plan = plan(rows);

        assertEquals("植树。", row(rows, 2).text());
        assertEquals("种草五十里。", plan.outline().passages().get(0).text());
        assertTrue(plan.findings().stream()
                .anyMatch(finding -> finding.missing() == Finding.Missing.TEXT
                        && Integer.valueOf(2).equals(finding.task())));
        String whole = HEAD + "1修渠。2020年6月前县林草局2植树。种草五十里。2020年6月前县水务局\n";
        assertEquals("植树。种草五十里。", row(whole, 2).text());
    }

    @Test
    void theLastRowsEndIsNotGivenToAnother() {
        Plan plan = plan(HEAD + "2植树。2020年6月前县水务局抄送：县委办公室。" + HEAD + "3建站。长期县林草局4养护。");

        assertEquals(null, plan.task(2).orElseThrow().deadline());
        assertTrue(plan.findings().stream().anyMatch(finding -> finding.detail().contains("2020年6月前县水务局")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年6月前", "每月25日前", "2020年、2021年"})
    void anUnknownBodyIsNoPartOfADeadline(String deadline) {
        String rows = HEAD + "1修渠。" + deadline + "县医院县林草局、县水务局2植树。长期县水务局\n";

        assertEquals("修渠。", row(rows, 1).text());
        assertEquals(Parties.UNKNOWN, row(rows, 1).parties());
        assertEquals("植树。", row(rows, 2).text());
        assertTrue(plan(rows).findings().stream().anyMatch(finding -> finding.missing() == Finding.Missing.UNIT_NAME));
    }

    @Test
    void theYearOfTheTitleIsThePlans() {
        String text = "县人民政府关于印发青山县2021年水利工作方案的通知某政发〔2020〕7号县人民政府2020年12月6日" + HEAD + "1修渠。6月底完成县林草局\n";

        assertEquals(
                List.of(java.time.LocalDate.of(2021, 6, 30)), deadline(text, 1).due());
    }

    @Test
    void theImprintEndsTheTableAndIsNoSentence() {
        String text =
                "县人民政府关于印发青山县水利工作方案的通知（一）治水。治好水。附件重点任务分解表" + HEAD + "1修渠。长期县林草局2植树。2020年6月前县水务局县人民政府办公室2020年3月3日印发";

        assertEquals(new Parties(List.of("县水务局"), List.of()), row(text, 2).parties());
        assertEquals(
                List.of("治好水。"),
                plan(text).outline().passages().stream()
                        .map(Outline.Passage::text)
                        .toList());
    }

    @Test
    void aRowThatRepeatsTheRunningTextSpoilsNoOther() {
        String text = "（一）治水。植树。" + HEAD + "1修渠。长期县林草局2植树。长期县林草局3养鱼。喂鱼。2020年6月前县水务局\n";

        assertEquals("养鱼。喂鱼。", row(text, 3).text());
        assertEquals("2020年6月前", deadline(text, 3).wording());
    }

    @ParameterizedTest
    @CsvSource({
        "224小时自助区建成。, 24小时自助区建成。",
        "26+1产业发展。, 6+1产业发展。",
        "25G基站布局。, 5G基站布局。",
        "22020年造林。, 2020年造林。",
        "2120急救网络。, 120急救网络。",
        "24A级景区创建。, 4A级景区创建。"
    })
    void theDigitsArePartedSoThatTheTableGoesOnCounting(String second, String text) {
        String rows = HEAD + "1修渠。长期县林草局" + second + "长期县水务局3养鱼。长期县水务局\n";

        assertEquals(text, row(rows, 2).text());
        assertEquals(3, plan(rows).tasks().size());
    }

    @Test
    void aStrayCopyOfARowLeadsNoOtherAstray() {
        String copies = "3养鱼。长期县水务局";
        String first = HEAD + "1修渠。长期县林草局" + copies + "24A级景区创建。长期县林草局" + copies + "4养花。长期县水务局\n";
        assertEquals("4A级景区创建。", row(first, 2).text());
        assertEquals(4, plan(first).tasks().size());

        StringBuilder long60 = new StringBuilder(HEAD);
        for (int number = 1; number <= 60; number++) {
            long60.append(number).append("修渠").append(number).append("号。长期县林草局");
            long60.append(number == 51 ? "1修渠1号。长期县林草局" : "");
        }
        assertEquals(60, plan(long60 + "\n").tasks().size());
        assertEquals("修渠55号。", row(long60 + "\n", 55).text());
    }

    @Test
    void digitsAreNotPartedIntoTheNumberOfARowThatReadsOtherwise() {
        String copy = "2020年6月前县水务局2150名护林员上岗。";
        String rows = copy + HEAD + "1修渠。长期县林草局2植树。长期县水务局3养鱼。长期县林草局\n";

        assertEquals("植树。", row(rows, 2).text());
        assertEquals("50名护林员上岗。", row(rows, 21).text());
    }

    @Test
    void aTextWithoutAFullStopEndsBeforeTheNextHeadAndTheEnd() {
        String rows = HEAD + "1修渠长期县林草局" + HEAD + "2植树。长期县水务局3养鱼2020年6月前县水务局抄送：县委办公室。";

        assertEquals("修渠", row(rows, 1).text());
        assertEquals("植树。", row(rows, 2).text());
        assertEquals("养鱼", row(rows, 3).text());
    }

    @Test
    void aSentenceWithCopiesInTwoMeasuresIsPlacedInNone() {
        Plan plan = plan("（一）治水。建坝。清淤。（二）治山。造林。清淤。" + HEAD + "1修渠。长期县水务局\n");

        assertEquals(
                List.of("建坝。1", "造林。2", "清淤。null"),
                plan.outline().passages().stream()
                        .map(passage -> passage.text() + passage.measure())
                        .toList());
    }

    @Test
    void aChaptersHeadingBrokenOverTwoLinesIsOne() {
        Plan plan = plan("一、强化\n组织保障（一）统筹\n治水。" + HEAD + "1修渠。长期县水务局\n");

        assertEquals("强化组织保障", plan.outline().chapters().get(0).title());
        assertEquals("统筹治水", plan.outline().measures().get(0).title());
    }

    @Test
    void aNameMayLeaveOutWhatTheOneBeforeItBeginsWith() {
        String rows = HEAD + "1修渠。长期县林草局、水务局县城建投中心2植树。长期县水务局\n";

        assertEquals(
                new Parties(List.of("县林草局", "县水务局"), List.of("县城建投中心")),
                row(rows, 1).parties());
    }

    @Test
    void theEndOfADamagedTableIsToldAsUncertain() {
        Plan plan = plan(HEAD + "1修渠。长期县林草局3养鱼。2020年6月前县水务局抄送：县委办公室。");

        assertEquals(
                "2020年6月前",
                java.util.Objects.requireNonNull(plan.task(3).orElseThrow().deadline())
                        .wording());
        assertTrue(plan.findings().stream().anyMatch(finding -> finding.missing() == Finding.Missing.ROW_END));
    }

    @Test
    void aWrappedCellIsTheUnitItWraps() {
        assertEquals(
                List.of("县城建投中心"),
                row(HEAD + "1修渠。2020年6月前中心县城建投县水务局\n", 1).parties().lead());
    }

    @Test
    void headingsOnLinesOfTheirOwnLeaveTheNextSentenceAlone() {
        Plan plan = plan("一、总体要求\n以水为先，统筹推进各项工作。\n二、重点任务\n（一）治水\n修渠五十里，年内通水。\n" + HEAD + "1修渠。2020年6月前县水务局\n");

        assertEquals(
                List.of("总体要求", "重点任务"),
                plan.outline().chapters().stream().map(Outline.Chapter::title).toList());
        assertEquals("治水", plan.outline().measures().get(0).title());
        assertEquals(
                List.of("以水为先，统筹推进各项工作。", "修渠五十里，年内通水。"),
                plan.outline().passages().stream().map(Outline.Passage::text).toList());
    }

    @Test
    void unitsThatTheDocumentEndsInAreNotTakenForWhole() {
        String text = HEAD + "1修渠。2020年6月前县水务局";

        assertEquals(Parties.UNKNOWN, row(text, 1).parties());
        assertTrue(plan(text).findings().stream()
                .anyMatch(finding -> finding.missing() == Finding.Missing.COOPERATING
                        && finding.detail().contains("line break")));
        assertEquals(List.of(), row(text + "\n", 1).parties().cooperating());
    }

    @Test
    void aFigureThatNoTableCountsToIsNoRowsNumber() {
        String text = HEAD + "1修渠。2020年6月前县水务局500强企业引进来。2020年6月前县林草局\n";

        assertTrue(plan(text).tasks().size() < 10);
    }

    @Test
    void aBodyTheDirectoryLacksIsReportedAndNotGuessed() {
        String text = HEAD + "1修渠。2020年6月前县林草局、县神秘局2植树。2020年6月前县水务局";

        assertEquals("植树。", row(text, 2).text());
        assertEquals(Parties.UNKNOWN, row(text, 1).parties());
        assertTrue(plan(text).findings().stream()
                .anyMatch(finding -> finding.missing() == Finding.Missing.UNIT_NAME
                        && finding.detail().contains("县神秘局")));
    }

    @Test
    void aDeadlineInARunningSentenceIsNoTail() {
        String text = HEAD + "1修渠。2020年6月前县林草局2植树。2020年建成县城服务中心30个。2020年6月前县水务局";

        assertEquals(2, plan(text).tasks().size());
    }

    @Test
    void aLineBreakAnywhereChangesNothingButThePlace() {
        String text = HEAD + "1修渠。\n2020年6月前县林草局2植\n树。2020年6月前\r\n县水务局";

        assertEquals("植树。", row(text, 2).text());
        assertEquals(new Place(2, 13), row(text, 2).place());
    }

    @Test
    void aCopyThatReadsOtherwiseIsAContradiction() {
        String text = HEAD + "1修渠。2020年6月前县林草局" + HEAD + "1修桥。2020年6月前县林草局";

        assertEquals("修渠。", row(text, 1).text());
        assertTrue(plan(text).findings().stream()
                .anyMatch(finding -> finding.detail().contains("修桥")));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void bothEncodingsAreRead(String charset) {
        byte[] document = (HEAD + "1修渠。2020年6月前县林草局").getBytes(Charset.forName(charset));

        assertInstanceOf(Reading.Whole.class, READER.read(document));
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertEquals(
                new Place(1, 19), row("\ufeff" + HEAD + "1修渠。2020年6月前县林草局", 1).place());
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "255044462d312e37, PDF",
        "504b030414000600, zip",
        "89504e470d0a1a0a, PNG",
        "ffd8ffe000104a46, JPEG",
        "fffe2c67, UTF-16",
        "e4bda0000102, binary",
        "e4bda0e5a5bd, no task table",
        "80ff80ff, GB18030"
    })
    void whatIsNoPlanIsRefusedWithWhatItLooksLike(String hex, String expected) {
        Reading reading = READER.read(java.util.HexFormat.of().parseHex(hex));

        assertTrue(assertInstanceOf(Reading.Refused.class, reading).reason().contains(expected), reading::toString);
    }

    @Test
    void junkNeverThrows() {
        Random random = new Random(7);
        String alphabet = "序号重点任务完成时限牵头单位配合单位1234567890年月日前底县林草局县水务局、，。（一）二、抄送：关于印发的通知〔〕《》\n";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? HEAD : "");
            for (int n = random.nextInt(200); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            READER.read(text.toString().getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({"字", "序号", "1", "（一）", "一、", "。", "2020年6月前县林草局", "关于印发", "根据", "的通知各", "1修渠。2020年6月前县林草局", "修渠若干条。"})
    void aLongLineOfOneKindIsReadInSeconds(String pattern) {
        String text = HEAD + "1修渠。2020年6月前县林草局" + pattern.repeat(600_000 / pattern.length());

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> READER.read(text.getBytes(UTF_8)));
    }

    @Test
    void tenMegabytesOfSentencesOnOneLineAreReadInSeconds() {
        StringBuilder text = new StringBuilder(HEAD + "1修渠。2020年6月前县林草局");
        for (int i = 0; text.length() < 3_400_000; i++) {
            text.append("第").append(i).append("条𠮷渠新建").append(i).append("个以上。");
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> READER.read(text.toString().getBytes(UTF_8)));
    }
}
