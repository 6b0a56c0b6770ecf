package planbot.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.calendar.WorkCalendar;

/** The shipped calendar, and what an operator is told of a mistake in one. */
class WorkdaysFileTest {
    @TempDir
    private Path folder;

    @Test
    void the_shipped_calendar_is_read_as_it_stands_for_every_day_of_its_years() throws IOException {
        WorkCalendar calendar = WorkdaysFile.read(Path.of("conf/workdays.csv"));
        List<String> lines = Files.readAllLines(Path.of("conf/workdays.csv"));

        for (LocalDate day = LocalDate.of(2012, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            String date = day.toString();
            boolean off = lines.stream().anyMatch(line -> line.startsWith(date + ",off,"));
            boolean work = lines.stream().anyMatch(line -> line.startsWith(date + ",work,"));
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            assertEquals(work || !weekend && !off, calendar.isWorkday(day), date);
        }
        assertEquals(
                new TreeSet<>(IntStream.rangeClosed(2012, 2026).boxed().toList()), new TreeSet<>(calendar.years()));
    }

    @ParameterizedTest
    @CsvSource({"2016-10-08, true", "2016-10-09, true", "2016-10-07, false", "2016-10-10, true", "2016-10-15, false"})
    void days_worked_in_a_holidays_stead(LocalDate day, boolean worked) {
        assertEquals(worked, WorkdaysFile.read(Path.of("conf/workdays.csv")).isWorkday(day));
    }

    @Test
    void a_file_that_went_through_a_spreadsheet_is_the_same() throws IOException {
        String shipped = Files.readString(Path.of("conf/workdays.csv"));
        WorkCalendar calendar = WorkdaysFile.read(file("\uFEFF" + shipped.replace("\n", "\r\n") + "\r\n"));
        assertEquals(WorkdaysFile.read(Path.of("conf/workdays.csv")).version(), calendar.version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty; its first line is date,kind,name",
                "'\n\n' | is empty",
                "'date,kind,name' | lists no days",
                "'day,kind,name\n2016-10-01,off,国庆节' | line 1: the header is day,kind,name; write date,kind,name",
                "'date,kind,name\n2016-02-30,off,春节' | line 2: date is 2016-02-30, which is no date; write it like 2016-10-01",
                "'date,kind,name\n2016/10/1,off,国庆节' | line 2: date is 2016/10/1, which is no date",
                "'date,kind,name\n2016-10-01,holiday,国庆节' | line 2: kind is holiday; write off",
                "'date,kind,name\n2016-10-01,off,国庆节\n2016-10-01,off,国庆节' | line 3: date is 2016-10-01, as in line 2 already",
                "'date,kind,name\n2016-10-01' | line 2: the line is 2016-10-01; write three fields",
            })
    void a_mistake_is_told_with_its_place_and_remedy(String content, String told) throws IOException {
        Path file = file(content);
        String message = refusal(file);
        assertTrue(message.startsWith(file.toString()) && message.contains(told), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void all_mistakes_are_told_at_once() throws IOException {
        String message =
                refusal(file("date,kind,name\nx,off,a\n2016-10-01,y,b\n2016-10-02,off,c\n2016-10-02,work,c\n"));
        assertEquals(3, message.lines().count(), message);
    }

    @Test
    void other_encodings_are_refused() throws IOException {
        Path file = folder.resolve("workdays.csv");
        Files.write(file, "date,kind,name\n2016-10-01,off,国庆节".getBytes(java.nio.charset.Charset.forName("GBK")));
        assertTrue(refusal(file).contains("UTF-8"));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertTrue(refusal(folder.resolve("none.csv")).contains("none.csv"));
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(SettingsException.class, () -> WorkdaysFile.read(file))
                .getMessage());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("workdays.csv"), content, StandardCharsets.UTF_8);
    }
}
