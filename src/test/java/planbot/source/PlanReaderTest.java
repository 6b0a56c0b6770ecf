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

    private static Task row(String text, int number) {
        return plan(text).task(number).orElseThrow();
    }

    @Test
    void aTextThatBeginsWithAFigureIsPartedFromItsNumber() {
        String text = HEAD + "1修渠。2020年6月前县林草局250名护林员上岗。2020年6月前县水务局33D测绘。2020年6月前县水务局";

        assertEquals("50名护林员上岗。", row(text, 2).text());
        assertEquals("3D测绘。", row(text, 3).text());
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
