package planbot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planbot.source.Flattened.HEAD;
import static planbot.source.Flattened.deadline;
import static planbot.source.Flattened.plan;
import static planbot.source.Flattened.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.plan.Deadline;
import planbot.plan.Finding;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;

/** The ends of rows: deadlines and bodies, known and unknown, whole and cut. */
class TailReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"2020年6月前", "每月25日前", "2020年、2021年"})
    void anUnknownBodyIsNoPartOfADeadline(String deadline) {
        String rows = HEAD + "1修渠。" + deadline + "县医院县林草局、县水务局2植树。长期县水务局\n";

        assertEquals("修渠。", row(rows, 1).text());
        assertEquals(Parties.UNKNOWN, row(rows, 1).parties());
        assertEquals("植树。", row(rows, 2).text());
        assertTrue(plan(rows).findings().stream().anyMatch(finding -> finding.missing() == Finding.Missing.UNIT_NAME));
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
    void aNameMayLeaveOutWhatTheOneBeforeItBeginsWith() {
        String rows = HEAD + "1修渠。长期县林草局、水务局县城建投中心2植树。长期县水务局\n";

        assertEquals(
                new Parties(List.of("县林草局", "县水务局"), List.of("县城建投中心")),
                row(rows, 1).parties());
    }

    @Test
    void aWrappedCellIsTheUnitItWraps() {
        assertEquals(
                List.of("县城建投中心"),
                row(HEAD + "1修渠。2020年6月前中心县城建投县水务局\n", 1).parties().lead());
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
    void theLastRowsEndIsNotGivenToAnother() {
        Plan plan = plan(HEAD + "2植树。2020年6月前县水务局抄送：县委办公室。" + HEAD + "3建站。长期县林草局4养护。");

        assertEquals(null, plan.task(2).orElseThrow().deadline());
        assertTrue(plan.findings().stream().anyMatch(finding -> finding.detail().contains("2020年6月前县水务局")));
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
}
