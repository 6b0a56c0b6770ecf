package planbot.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.source.DutyWords.Label;

/** Reads a table whose cells are parted by tabs, by bars or by blanks under its header; a row goes on in lines without a number. */
final class AlignedTable {
    private static final Pattern NUMBER = Pattern.compile("(?:任务)?序号|编号");
    private static final Pattern TASK =
            Pattern.compile("(?:年度)?(?:重点任务|工作任务|目标任务|任务名称|工作内容|主要内容|具体要求|预期目标|项目名称|民生实事|主要任务|任务)(?:名称|内容)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final Pattern RULE = Pattern.compile("[-—─═=+|:｜┼│ \\t]+");
    private static final Pattern BREAK = Pattern.compile("<br ?/?>");
    private static final int FEWEST_COLUMNS = 3;

    private final String[] document;
    private final List<Span> lines;
    private final DutyReader reader;
    private final List<Paragraph> rows = new ArrayList<>();
    private final List<Span> claimed = new ArrayList<>();
    private final Set<Label> labels = EnumSet.noneOf(Label.class);

    private @Nullable Header header;
    private @Nullable Draft open;

    /** The columns of the table, by the kind of what stands in them. */
    private record Header(Cells cells, int number, int task, Map<Integer, Label> others) {}

    private record Draft(int number, int line, Map<Integer, String> cells) {}

    AlignedTable(SourceText source, String document, DutyReader reader) {
        this.document = document.split("\r\n|\r|\n", -1);
        this.lines = source.lines();
        this.reader = reader;
    }

    /** The rows in the document's order; none if there is no header. */
    List<Paragraph> rows() {
        for (int line = 0; line < Math.min(lines.size(), document.length); line++) {
            Header found = header(document[line]);
            if (found != null) {
                close();
                header = found;
                labels.addAll(found.others.values());
                claimed.add(lines.get(line));
            } else if (header != null && !document[line].isBlank()) {
                row(header, line);
            }
        }
        close();
        return rows;
    }

    /** What the columns tell of the tasks. */
    Set<Label> columns() {
        if (labels.contains(Label.LEAD) && labels.contains(Label.RESPONSIBLE)) {
            labels.add(Label.OTHERS);
        }
        return labels;
    }

    /** The lines that the table takes up. */
    List<Span> claimed() {
        return claimed;
    }

    private static @Nullable Header header(String line) {
        if (!DutyWords.HINT.matcher(line).find()) {
            return null;
        }
        Cells cells = Cells.ofHeader(line);
        int number = -1;
        int task = -1;
        Map<Integer, Label> others = new LinkedHashMap<>();
        for (int i = 0; i < cells.texts().size(); i++) {
            String word = cells.texts().get(i);
            Matcher label = DutyWords.LABEL.matcher(word + "：");
            if (NUMBER.matcher(word).matches()) {
                number = i;
            } else if (task < 0 && TASK.matcher(word).matches()) {
                task = i;
            } else if (label.matches()) {
                others.put(i, DutyWords.label(label));
            }
        }
        boolean led = others.containsValue(Label.LEAD) || others.containsValue(Label.RESPONSIBLE);
        boolean wide = others.size() + (number < 0 ? 0 : 1) + 1 >= FEWEST_COLUMNS;
        return task >= 0 && led && wide ? new Header(cells, number, task, others) : null;
    }

    private void row(Header header, int line) {
        if (RULE.matcher(document[line]).matches()) {
            claimed.add(lines.get(line));
            return;
        }
        List<String> cells = header.cells.like(document[line]);
        String number = header.number < 0 ? "" : cells.get(header.number);
        boolean begins = header.number < 0
                ? !cells.get(header.task).isEmpty()
                : DIGITS.matcher(number).matches();
        boolean goesOn = open != null && number.isEmpty() && header.cells.isRow(document[line]);
        if (begins) {
            close();
            open = new Draft(number.isEmpty() ? 0 : Integer.parseInt(number), line, new LinkedHashMap<>());
        } else if (!goesOn) {
            close();
            return;
        }
        claimed.add(lines.get(line));
        Draft draft = open;
        if (draft != null) {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    draft.cells.merge(i, cells.get(i), i == header.task ? String::concat : this::joined);
                }
            }
        }
    }

    /** A cell that goes on in the next line: its last name goes on where it is none yet. */
    private String joined(String above, String below) {
        List<String> names = UnitList.of(above);
        boolean whole = !names.isEmpty()
                && reader.isBody(names.get(names.size() - 1))
                && reader.isBody(UnitList.of(below).stream().findFirst().orElse(""));
        return whole ? above + "、" + below : above + below;
    }

    private void close() {
        Draft draft = open;
        Header columns = header;
        open = null;
        if (draft == null || columns == null) {
            return;
        }
        StringBuilder statement = new StringBuilder();
        columns.others.forEach((column, label) -> {
            String cell = BREAK.matcher(draft.cells.getOrDefault(column, "")).replaceAll("、");
            if (!cell.isBlank()) {
                statement
                        .append('【')
                        .append(columns.cells.texts().get(column))
                        .append('】')
                        .append(cell);
            }
        });
        Span span = lines.get(draft.line);
        String text = BREAK.matcher(draft.cells.getOrDefault(columns.task, "")).replaceAll("");
        rows.add(new Paragraph(draft.number, span.start(), text, reader.read(statement.toString(), span)));
    }
}
