package planbot.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planbot.source.Flattened.HEAD;
import static planbot.source.Flattened.READER;
import static planbot.source.Flattened.deadline;
import static planbot.source.Flattened.plan;
import static planbot.source.Flattened.row;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.plan.Facts.Fact;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;

class PlanReaderTest {
    @Test
    void textsWithoutAFullStopEndAtTheirDeadline() {
        String rows = HEAD + "1修渠50条2020年6月前县林草局、县水务局2植树；到2019年100亩2020年年底前县水务局县林草局3建站每月28日前县水务局\n";

        assertEquals("修渠50条", row(rows, 1).text());
        assertEquals("植树；到2019年100亩", row(rows, 2).text());
        assertEquals("2020年年底前", deadline(rows, 2).wording());
        assertEquals(List.of("县林草局"), row(rows, 2).parties().cooperating());
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
        "'', EMPTY, ''",
        "255044462d312e37, FORMAT, PDF",
        "504b030414000600, FORMAT, zip",
        "89504e470d0a1a0a, FORMAT, PNG",
        "ffd8ffe000104a46, FORMAT, JPEG",
        "fffe2c67, FORMAT, UTF-16",
        "d0cf11e0a1b11ae1, FORMAT, doc/xls",
        "e4bda00102, FORMAT, ''",
        "e4bda0000102, DAMAGED, NUL",
        "e4bda0e5a5bd, NO_TABLE, ''",
        "80ff80ff, ENCODING, ''"
    })
    void what_is_no_plan_is_refused_with_what_it_looks_like(String hex, Flaw.Kind kind, String seen) {
        assertEquals(
                new Reading.Refused(List.of(Flaw.of(kind, seen))),
                READER.read(java.util.HexFormat.of().parseHex(hex)));
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

    @Test
    void theNumberOfADocumentBeginsOnItsOwnLine() {
        String text = "渝中区优化营商环境2019年行动方案\n渝中府发〔2019〕3号\n\n一、主要目标\n提升服务。\n1.优化纳税服务。\n牵头单位：市财政局\n";
        Reading.Whole read = assertInstanceOf(Reading.Whole.class, READER.read(text));

        assertEquals("渝中府发〔2019〕3号", read.plan().facts().of(Fact.NUMBER).orElse(""));
    }
}
