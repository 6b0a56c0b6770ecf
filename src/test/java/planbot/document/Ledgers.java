package planbot.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import planbot.plan.Task;

/** Writes tasks as the ledgers of offices. */
final class Ledgers {
    static final List<String> HEAD = List.of("序号", "重点任务", "完成时限", "牵头单位", "配合单位");

    private Ledgers() {}

    private static List<String> cells(Task task) {
        return List.of(
                Integer.toString(task.number()),
                Objects.requireNonNullElse(task.text(), ""),
                task.deadline() == null ? "" : task.deadline().wording(),
                joined(task.parties().lead()),
                joined(task.parties().cooperating()));
    }

    private static String joined(@Nullable List<String> units) {
        return units == null ? "" : String.join("、", units);
    }

    static byte[] csv(String title, List<Task> tasks) {
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(title);
            printer.printRecord(HEAD);
            for (Task task : tasks) {
                printer.printRecord(cells(task));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    static byte[] html(String title, List<Task> tasks) {
        String rows = tasks.stream().map(Ledgers::cells).map(Ledgers::row).collect(Collectors.joining("\n"));
        return ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body><p>" + title
                        + "</p><table><tbody>" + row(HEAD) + rows + "</tbody></table></body></html>")
                .getBytes(UTF_8);
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("&", "&amp;").replace("<", "&lt;"))
                .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
    }

    /** A workbook in which a task has one cooperating unit a row, under merged cells. */
    static byte[] xlsx(String title, List<Task> tasks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "planbot", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, title);
            sheet.range(0, 0, 0, HEAD.size() - 1).merge();
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(1, column, HEAD.get(column));
            }
            int row = 2;
            for (Task task : tasks) {
                row = write(sheet, task, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int write(Worksheet sheet, Task task, int row) {
        List<String> cells = cells(task);
        List<String> others = Objects.requireNonNullElse(task.parties().cooperating(), List.of());
        int height = Math.max(1, others.size());
        sheet.value(row, 0, task.number());
        for (int column = 1; column < 4; column++) {
            sheet.value(row, column, cells.get(column));
        }
        for (int i = 0; i < others.size(); i++) {
            sheet.value(row + i, 4, others.get(i));
        }
        for (int column = 0; column < 4 && height > 1; column++) {
            sheet.range(row, column, row + height - 1, column).merge();
        }
        return row + height;
    }
}
