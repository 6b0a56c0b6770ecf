package planbot.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.document.DocumentReader;
import planbot.export.Ledger;
import planbot.export.LedgerRequest;
import planbot.export.Reported;
import planbot.plan.Deadline;
import planbot.plan.Parties;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.source.Reading;

/** Ledgers of any plan, read back by other hands: every cell is there, and none is a formula. */
class LedgerFilesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private static Ledger ledger(Knowledge known, Language language) {
        return new LedgerRequest("seed", "", language)
                .ledgers(SeedBot.shelf(known), TODAY)
                .get(0);
    }

    private static List<List<String>> cells(Ledger ledger) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(ledger.header());
        ledger.rows(ZONE).forEach(cells::add);
        return cells;
    }

    private static String csv(Ledger ledger) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(ledger, ZONE, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> fromCsv(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(csv.substring(1)), CSVFormat.RFC4180)) {
            return parser.stream().map(record -> record.toList()).toList();
        }
    }

    private static byte[] xlsx(Ledger... ledgers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(List.of(ledgers), ZONE, out);
        return out.toByteArray();
    }

    private static List<List<String>> fromXlsx(Sheet sheet, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                Cell cell = row.getCell(column);
                assertTrue(
                        cell == null || cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY,
                        () -> String.valueOf(cell));
                cells.add(cell == null || cell.getText() == null ? "" : cell.getText());
            }
            rows.add(cells);
        }
        return rows;
    }

    /** An XML parser may write a line break in its own way. */
    private static List<List<String>> plain(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("\r\n", "\n").replace("\r", "\n"))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_is_written_is_what_is_read_back_but_for_the_guard_against_formulas(long seed) throws IOException {
        Random random = new Random(seed);
        Knowledge known = Reported.random(RandomLedgers.known(seed), random);
        Ledger ledger = ledger(known, random.nextBoolean() ? Language.ZH : Language.EN);
        List<List<String>> guarded = cells(ledger).stream()
                .map(row -> row.stream()
                        .map(cell -> cell.matches("(?s)[=+@\\t\\r\\n＝＋－＠-].*") ? "'" + cell : cell)
                        .toList())
                .toList();

        assertEquals(guarded, fromCsv(csv(ledger)));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(ledger)))) {
            assertEquals(
                    plain(cells(ledger)),
                    plain(fromXlsx(book.getFirstSheet(), ledger.header().size())));
        }
    }

    @Test
    void the_cells_of_the_seeds_ledger_tell_lost_from_empty() throws IOException {
        List<List<String>> rows = fromCsv(csv(ledger(SeedBot.KNOWLEDGE, Language.ZH)));
        assertEquals("来源缺失", rows.get(1).get(1));
        assertEquals("原文未写明", rows.get(5).get(2));
        assertEquals("原文未写明", rows.get(5).get(5));
        assertEquals("", rows.get(9).get(5));
        assertEquals(39, rows.size());
    }

    /** Of a row: everything but where it stands. */
    private record Told(@Nullable String text, @Nullable Deadline deadline, Parties parties) {
        static List<Told> of(Plan plan) {
            return plan.tasks().stream()
                    .map(task -> new Told(task.text(), task.deadline(), task.parties()))
                    .toList();
        }
    }

    @Test
    void a_ledger_is_loaded_as_the_plan_it_was_made_of_and_what_was_unknown_stays_so() throws IOException {
        Ledger ledger = ledger(SeedBot.KNOWLEDGE, Language.ZH);
        DocumentReader reader = new DocumentReader(SeedBot.UNITS);
        List<Told> told = Told.of(SeedBot.KNOWLEDGE.plan());
        for (Reading reading : List.of(
                reader.read("ledger.csv", csv(ledger).getBytes(StandardCharsets.UTF_8)),
                reader.read("ledger.xlsx", xlsx(ledger)))) {
            Reading.Whole whole = assertInstanceOf(Reading.Whole.class, reading);
            assertEquals(told, Told.of(whole.plan()));
        }
    }

    @Test
    void a_mark_of_the_unknown_is_one_only_where_it_fills_its_cell() {
        String csv = "序号,重点任务,完成时限,牵头单位,配合单位\n1,补齐来源缺失的台账,2016年6月前,市科委,原文未写明\n";
        Reading reading = new DocumentReader(SeedBot.UNITS).read("a.csv", csv.getBytes(StandardCharsets.UTF_8));
        Task task =
                assertInstanceOf(Reading.Whole.class, reading).plan().tasks().get(0);
        assertEquals("补齐来源缺失的台账", task.text());
        assertNull(task.parties().cooperating());
    }

    @Test
    void a_csv_begins_with_a_byte_order_mark_and_ends_its_lines_as_rfc_4180_has_it() throws IOException {
        String csv = csv(ledger(SeedBot.KNOWLEDGE, Language.ZH));
        assertTrue(csv.startsWith("\uFEFF序号,重点任务,"), csv.substring(0, 40));
        assertTrue(csv.endsWith("\r\n"));
        assertEquals(39, csv.split("\r\n", -1).length - 1);
    }

    @Test
    void no_part_of_a_workbook_holds_a_formula_or_reaches_out(@TempDir Path folder) throws IOException {
        Knowledge known = new Reported()
                .progress(7, "=HYPERLINK(\"http://evil\",\"x\")")
                .progress(8, "@SUM(1)")
                .of(SeedBot.KNOWLEDGE);
        Path file = Files.write(folder.resolve("ledger.xlsx"), xlsx(ledger(known, Language.ZH)));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(part.contains("<f>") || part.contains("<f "), entry.getName());
                assertFalse(part.contains("TargetMode"), entry.getName());
            }
        }
        assertTrue(csv(ledger(known, Language.ZH)).contains("\"'=HYPERLINK("));
    }

    @Test
    void each_plan_has_a_sheet_whose_name_excel_allows() throws IOException {
        Ledger ledger = ledger(SeedBot.KNOWLEDGE, Language.ZH);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(ledger, ledger)))) {
            List<String> names = book.getSheets().map(Sheet::getName).collect(Collectors.toList());
            assertEquals(2, names.stream().distinct().count());
            assertTrue(names.stream().allMatch(name -> name.length() <= 31), names.toString());
        }
    }

    @Test
    void names_of_sheets_keep_excels_rules() {
        SheetNames names = new SheetNames();
        assertEquals("a b c", names.of("a/b:c"));
        assertEquals("A b c (2)", names.of("A[b]c"));
        assertEquals("planbot", names.of("'[]*?'"));
        assertEquals("History (2)", names.of("History"));
        String longest = "长".repeat(29) + "😀";
        assertEquals(longest, names.of(longest + "😀😀"));
        assertEquals("长".repeat(27) + " (2)", names.of(longest));
    }

    @Test
    void what_no_cell_can_hold_is_cut_or_replaced() {
        assertEquals("a\uFFFDb\tc\nd", CellText.of("a\u0000b\tc\nd"));
        assertEquals("\uFFFD", CellText.of("\uD83D"));
        assertEquals(32_767, CellText.of("长".repeat(40_000)).length());
        assertFalse(
                Character.isHighSurrogate(CellText.of("a" + "😀".repeat(20_000)).charAt(32_765)));
    }
}
