package planbot.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.plan.Deadline;
import planbot.plan.Finding.Missing;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.source.Flaw;
import planbot.source.Flaw.Kind;
import planbot.source.Reading;

/** Files that were made to hurt, or that no program but a broken one makes. */
class HostileFilesTest {
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private static Reading read(byte[] file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FormsTest.READER.read("f", file));
    }

    private static Reading read(String file) {
        return read(file.getBytes(UTF_8));
    }

    private static Plan plan(Reading reading) {
        return assertInstanceOf(Reading.Whole.class, reading, reading::toString).plan();
    }

    private static Deadline deadline(Plan plan, int number) {
        return Objects.requireNonNull(plan.task(number).orElseThrow().deadline());
    }

    private static List<Flaw> flaws(Reading reading) {
        return assertInstanceOf(Reading.Refused.class, reading).flaws();
    }

    private static Kind refused(Reading reading) {
        return flaws(reading).get(0).kind();
    }

    private static byte[] ledger() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/plans/office-ledger/dates.xlsx"));
    }

    private static byte[] ledger(String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = Zipped.parts(ledger());
        parts.put(
                part,
                change.apply(new String(parts.getOrDefault(part, new byte[0]), UTF_8))
                        .getBytes(UTF_8));
        return Zipped.of(parts);
    }

    @Test
    void an_archive_that_inflates_beyond_its_bound_is_too_large() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zipped.parts(ledger()));
        parts.put("xl/media/zeros.bin", new byte[201 << 20]);

        assertEquals(Kind.TOO_LARGE, refused(read(Zipped.of(parts))));
    }

    @Test
    void an_archive_of_too_many_parts_is_too_large() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zipped.parts(ledger()));
        for (int i = 0; i < 1_000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }

        assertEquals(Kind.TOO_LARGE, refused(read(Zipped.of(parts))));
    }

    @Test
    void a_file_beyond_twenty_megabytes_is_too_large() {
        assertEquals(Kind.TOO_LARGE, refused(read(new byte[(20 << 20) + 1])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", SHEET, STRINGS, "xl/styles.xml", "docProps/core.xml"})
    void a_document_type_in_any_part_is_damage(String part) throws IOException {
        String evil = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;&a;\">]>";

        assertEquals(
                List.of(Flaw.of(Kind.DAMAGED, "DOCTYPE")),
                flaws(read(
                        ledger(part, xml -> "<?xml version=\"1.0\"?>" + evil + xml.replaceFirst("<\\?.*\\?>", "")))));
    }

    @Test
    void a_document_type_in_another_encoding_is_damage_too() throws IOException {
        Map<String, byte[]> parts = Zipped.parts(ledger());
        parts.put(
                STRINGS,
                "\ufeff<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_16BE));

        assertEquals(Kind.DAMAGED, refused(read(Zipped.of(parts))));
    }

    @Test
    void an_entity_that_is_not_defined_is_damage() throws IOException {
        assertEquals(Kind.DAMAGED, refused(read(ledger(STRINGS, xml -> xml.replace(">序号<", ">&lol;序号<")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZ1\"><v>1</v></c>",
                "<c r=\"A0\"><v>1</v></c>",
                "<c r=\"A5\" t=\"s\"><v>4000000000</v></c>",
                "<c r=\"A5\" t=\"s\"><v>999999</v></c>"
            })
    void cells_that_no_sheet_has_are_damage(String cell) throws IOException {
        assertEquals(
                Kind.DAMAGED,
                refused(read(
                        ledger(SHEET, xml -> xml.replace("</sheetData>", "<row>" + cell + "</row></sheetData>")))));
    }

    @Test
    void absurd_merged_ranges_are_bounded() throws IOException {
        String ranges = "<mergeCell ref=\"A20:XFD1048576\"/>".repeat(10_000);

        assertEquals(
                5,
                plan(read(ledger(SHEET, xml -> xml.replace("</mergeCells>", ranges + "</mergeCells>"))))
                        .tasks()
                        .size());
    }

    @Test
    void a_number_that_no_sheet_shows_is_not_written_out() throws IOException {
        byte[] file = ledger(SHEET, xml -> xml.replace("<v>2016.6</v>", "<v>1e999999999</v>"));

        assertEquals("1e999999999", deadline(plan(read(file)), 3).wording());
    }

    @Test
    void formulas_hidden_rows_and_further_sheets_are_told() throws IOException {
        Plan plan = plan(read(ledger()));

        assertEquals(
                List.of("FORMULA A7", "HIDDEN_ROW 1", "OTHER_TABLE 旧表"),
                plan.findings().stream()
                        .filter(finding -> List.of(Missing.FORMULA, Missing.HIDDEN_ROW, Missing.OTHER_TABLE)
                                .contains(finding.missing()))
                        .map(finding -> finding.missing() + " " + finding.seen())
                        .toList());
    }

    @Test
    void a_workbook_whose_table_is_hidden_has_none() throws IOException {
        byte[] file = ledger("xl/workbook.xml", xml -> xml.replace("name=\"台账\"", "name=\"台账\" state=\"veryHidden\""));

        assertEquals(List.of(Flaw.of(Kind.NO_TABLE, "旧表")), flaws(read(file)));
    }

    @Test
    void other_zipped_documents_are_named() throws IOException {
        assertEquals(
                List.of(Flaw.of(Kind.FORMAT, "docx")),
                flaws(read(Zipped.of(Map.of("word/document.xml", "<a/>".getBytes(UTF_8))))));
        assertEquals(List.of(Flaw.of(Kind.FORMAT, "zip")), flaws(read(Zipped.of(Map.of("a", new byte[1])))));
    }

    @Test
    void a_cut_archive_is_damaged() throws IOException {
        byte[] whole = ledger();

        assertEquals(Kind.DAMAGED, refused(read(java.util.Arrays.copyOf(whole, whole.length / 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<font><p>"})
    void a_page_however_deep_is_read(String tags) {
        String table = "<table><tr><td>序号<td>重点任务<td>牵头单位<tr><td>1<td>修渠<td>市水利局</table>";

        Reading reading = read("<html><body>" + table + tags.repeat(20_000) + "深" + table);

        assertEquals("修渠", plan(reading).tasks().get(0).text());
    }

    @Test
    void a_page_of_tables_without_end_is_too_large() {
        assertEquals(Kind.TOO_LARGE, refused(read("<html>" + "<table><tr><td>".repeat(20_000))));
    }

    @Test
    void absurd_spans_are_bounded() {
        Plan plan = plan(read("<table><tr><td>序号<td>重点任务<td>牵头单位</tr>"
                + "<tr><td>1<td rowspan=99999999>修渠<td colspan=99999999>市水利局</tr><tr><td>2<td>市林业局</tr></table>"));

        assertEquals(
                List.of("修渠", "修渠"),
                plan.tasks().stream().map(task -> task.text()).toList());
        assertEquals(List.of("市林业局"), plan.tasks().get(1).parties().lead());
    }

    @Test
    void every_wrong_number_is_told_with_its_place() {
        String rows = "序号,重点任务,牵头单位\n1,甲,市水利局\n2,乙,市水利局\n1,丙,市水利局\n99999999,丁,市水利局\nx,戊,市水利局\n2,己,市水利局\n";

        assertEquals(
                List.of(
                        new Flaw(Kind.NUMBER_TWICE, new Place(4, 1), "1"),
                        new Flaw(Kind.NUMBER, new Place(5, 1), "99999999"),
                        new Flaw(Kind.NUMBER, new Place(6, 1), "x"),
                        new Flaw(Kind.NUMBER_TWICE, new Place(7, 1), "2")),
                flaws(read(rows)));
    }

    @Test
    void a_table_of_too_many_tasks_is_refused() {
        StringBuilder rows = new StringBuilder("重点任务,牵头单位\n");
        for (int i = 0; i <= 100_000; i++) {
            rows.append("修渠").append(i).append(",市水利局\n");
        }

        assertEquals(List.of(Flaw.of(Kind.TOO_MANY_TASKS, "100001")), flaws(read(rows.toString())));
    }

    @Test
    void a_quote_that_is_not_closed_is_damage_and_not_half_a_plan() {
        assertEquals(
                List.of(new Flaw(Kind.DAMAGED, new Place(3, 1), "\"")),
                flaws(read("序号,重点任务,牵头单位\n1,修渠,市水利局\n2,\"植树,市林业局\n3,种草,市林业局\n")));
    }

    @Test
    void a_byte_of_zero_is_damage() {
        assertEquals(Kind.DAMAGED, refused(read("序号,重点任务,牵头单位\n1,修\0渠,市水利局\n")));
    }

    @Test
    void a_table_without_a_head_is_none() {
        assertEquals(Kind.NO_TABLE, refused(read("1,修渠,2016年6月,市水利局\n2,植树,2016年7月,市林业局\n")));
        assertEquals(Kind.NO_TABLE, refused(read("<html><table><tr><td>1<td>修渠</table></html>")));
    }

    @Test
    void names_that_are_not_known_are_kept_and_told_once() {
        Plan plan = plan(read("序号,重点任务,牵头单位\n1,修渠,河长办\n2,植树,河长办、市发改委\n3,种草,市发展改革委\n"));

        assertEquals(List.of("河长办", "市发改委"), plan.tasks().get(1).parties().lead());
        assertEquals(List.of("市发改委"), plan.tasks().get(2).parties().lead());
        assertEquals(
                List.of("河长办", "市发展改革委"),
                plan.findings().stream()
                        .filter(finding -> finding.missing() == Missing.UNIT_NAME)
                        .map(finding -> finding.seen())
                        .toList());
    }

    @Test
    void headings_in_the_table_are_the_outlines() {
        Plan plan = plan(
                read(
                        "2017年政府工作任务分解表,,,\n序号,重点任务,完成时限,责任单位\n一、创新发展,,,\n（一）平台建设,,,\n1,建站,年底前,市科委\n二、协调发展,,,\n2,修路,年底前,市交委\n注：市政府督查室负责督查。,,,\n"));

        assertEquals(
                List.of("创新发展", "协调发展"),
                plan.outline().chapters().stream()
                        .map(chapter -> chapter.title())
                        .toList());
        assertEquals(1, plan.outline().measures().get(0).chapter());
        assertEquals(new Place(4, 1), plan.outline().measures().get(0).place());
        assertEquals(
                "2017年政府工作任务分解表", plan.facts().of(planbot.plan.Facts.Fact.TITLE).orElseThrow());
        assertEquals(List.of(LocalDate.of(2017, 12, 31)), deadline(plan, 1).due());
    }
}
