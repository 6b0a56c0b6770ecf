package planbot.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import planbot.source.RunningText;

/** The texts of a grid that are no rows of tasks: what stands around the table, and the headings and notes in it. */
final class Notes {
    private static final Pattern LEAD_FIRST = Pattern.compile("(?:首位|第一位?|首个)[^。；\\n]{0,8}牵头");

    private record Note(int row, String text) {}

    private final Grid grid;
    private final List<Note> notes = new ArrayList<>();
    private boolean leadFirst;

    Notes(Grid grid) {
        this.grid = grid;
        leadFirst = saysLeadFirst(grid.above()) || saysLeadFirst(grid.below());
    }

    /** Takes what stands above the head, and the remarks in it. */
    void above(Head head) {
        for (Grid.Row row : grid.rows().subList(0, head.last() + 1)) {
            StringBuilder line = new StringBuilder();
            for (Grid.Cell cell : row.cells()) {
                leadFirst |= saysLeadFirst(cell.text());
                if (cell.isOwn()) {
                    line.append(cell.text());
                }
            }
            if (row.number() < head.place().line()) {
                add(row.number(), line.toString());
            }
        }
    }

    void add(int row, String text) {
        if (!text.isEmpty()) {
            leadFirst |= saysLeadFirst(text);
            notes.add(new Note(row, text));
        }
    }

    private static boolean saysLeadFirst(String text) {
        return LEAD_FIRST.matcher(text).find();
    }

    /** Whether it is said somewhere that the unit that is named first leads. */
    boolean leadFirst() {
        return leadFirst;
    }

    /** All of it as one text, in which a row of the grid is the line of its number where nothing stands above the grid. */
    RunningText read() {
        StringBuilder text = new StringBuilder(grid.above());
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int line = 1;
        for (Note note : notes) {
            while (line < note.row()) {
                text.append('\n');
                line++;
            }
            text.append(note.text());
            text.append('\n');
            line += 1 + (int) note.text().chars().filter(c -> c == '\n').count();
        }
        return RunningText.read(text.append(grid.below()).toString());
    }
}
