package planbot.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.source.Column;
import planbot.source.Heading;

/** Tells the rows of a table that begin a task from those that go on with one, head a group, or hold a note. */
final class Entries {
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、.*|[（(][一二三四五六七八九十]{1,3}[）)].*");
    private static final List<Column> TAIL = List.of(Column.DEADLINE, Column.LEAD, Column.OTHERS);
    /** Whoever forgets a number gives these; a row without them is the end of a wrapped one. */
    private static final List<Column> DUTY = List.of(Column.DEADLINE, Column.LEAD);

    private final Head head;
    private final boolean numbered;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Notes notes;

    private boolean opensGroup;

    private Entries(Head head, Grid grid, Notes notes) {
        this.head = head;
        this.notes = notes;
        numbered = head.has(Column.NUMBER)
                && grid.rows().stream()
                        .skip(head.last() + 1L)
                        .anyMatch(row ->
                                RowNumber.isOne(row.cell(column(Column.NUMBER)).text()));
    }

    /** Reads the rows behind the head; headings and notes go to the notes. */
    static Entries of(Head head, Grid grid, Notes notes) {
        Entries entries = new Entries(head, grid, notes);
        grid.rows().stream().skip(head.last() + 1L).forEach(entries::take);
        return entries;
    }

    List<Entry> list() {
        return entries;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether any row has a number. */
    boolean numbered() {
        return numbered;
    }

    private void take(Grid.Row row) {
        String note = Head.isHead(row) ? "" : note(row);
        if (note != null) {
            opensGroup |= HEADING.matcher(note).matches();
            notes.add(row.number(), note);
        } else if (!goesOn(row)) {
            begin(row);
            opensGroup = false;
        } else {
            goOn(row, entries.get(entries.size() - 1));
        }
    }

    private int column(Column column) {
        return head.at(column).get(0);
    }

    private boolean ownTail(Grid.Row row) {
        return own(row, TAIL);
    }

    private boolean own(Grid.Row row, List<Column> columns) {
        return columns.stream()
                .flatMap(column -> head.at(column).stream())
                .anyMatch(at -> row.cell(at).isOwn());
    }

    /** The one text that a whole row holds, or a heading whose numeral has a cell of its own; null for any other row. */
    private @Nullable String note(Grid.Row row) {
        List<String> texts = row.cells().stream()
                .map(Grid.Cell::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        int first = 0;
        while (first < row.cells().size() && row.cell(first).isEmpty()) {
            first++;
        }
        if (texts.size() == 1) {
            String text = Cells.oneLine(texts.get(0));
            boolean wide = row.cell(first + 1).cover() == Grid.Cover.LEFT;
            boolean alone = head.has(Column.NUMBER) && first <= column(Column.NUMBER) && !RowNumber.isOne(text);
            return row.cell(first).cover() == Grid.Cover.NONE
                            && (wide
                                    || alone
                                    || first < column(Column.TASK) && !head.has(Column.NUMBER)
                                    || HEADING.matcher(text).matches())
                    ? text
                    : null;
        }
        if (texts.size() == 2 && head.has(Column.NUMBER) && !ownTail(row)) {
            String numeral = row.cell(column(Column.NUMBER)).text();
            String text = Cells.oneLine(texts.get(1));
            if (Heading.numeral(numeral) > 0) {
                return numeral + "、" + text;
            }
            return HEADING.matcher(numeral + "、").matches()
                            || HEADING.matcher(numeral).matches()
                    ? numeral + text
                    : null;
        }
        return null;
    }

    /** Whether a row goes on with the task above: it has no number and no text of its own, or those of the row above. */
    private boolean goesOn(Grid.Row row) {
        if (entries.isEmpty()) {
            return false;
        }
        Entry above = entries.get(entries.size() - 1);
        boolean noText =
                head.at(Column.TASK).stream().noneMatch(at -> row.cell(at).isOwn());
        if (!numbered) {
            return noText;
        }
        Grid.Cell number = row.cell(column(Column.NUMBER));
        boolean same =
                number.text().equals(above.of(Column.NUMBER)) && text(row).equals(above.of(Column.TASK));
        return number.isOwn() ? same : noText || number.cover() == Grid.Cover.ABOVE || !own(row, DUTY);
    }

    private String text(Grid.Row row) {
        Entry entry = new Entry(row, false);
        take(row, entry, Column.TASK);
        return entry.of(Column.TASK);
    }

    private void begin(Grid.Row row) {
        Entry entry = new Entry(row, opensGroup);
        for (Column column : Column.values()) {
            take(row, entry, column);
        }
        entries.add(entry);
    }

    private void take(Grid.Row row, Entry entry, Column column) {
        for (int at : head.at(column)) {
            Grid.Cell cell = row.cell(at);
            if (cell.cover() != Grid.Cover.LEFT) {
                String text = column == Column.TASK ? Cells.oneLine(cell.text()) : cell.text();
                entry.add(column, text, column == Column.TASK ? "\u3000" : "\n", row.place(at));
            }
        }
    }

    private void goOn(Grid.Row row, Entry entry) {
        boolean repeats = numbered && row.cell(column(Column.NUMBER)).isOwn();
        for (int at : head.at(Column.TASK)) {
            if (row.cell(at).isOwn() && !repeats) {
                entry.add(Column.TASK, Cells.oneLine(row.cell(at).text()), "", row.place(at));
            }
        }
        for (Column column : List.of(Column.LEAD, Column.OTHERS)) {
            for (int at : head.at(column)) {
                if (row.cell(at).isOwn()) {
                    entry.add(column, row.cell(at).text(), "\n", row.place(at));
                }
            }
        }
        for (int at : head.at(Column.DEADLINE)) {
            Grid.Cell cell = row.cell(at);
            if (cell.isOwn() && entry.of(Column.DEADLINE).isEmpty()) {
                entry.add(Column.DEADLINE, cell.text(), "", row.place(at));
            } else if (cell.isOwn() && !cell.text().equals(entry.of(Column.DEADLINE))) {
                findings.add(new Finding(
                        Missing.CONTRADICTION,
                        null,
                        row.place(at),
                        cell.text(),
                        "the task in row " + entry.row.number() + " has a second deadline: " + cell.text()));
            }
        }
    }
}
