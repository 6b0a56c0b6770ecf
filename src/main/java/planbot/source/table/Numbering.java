package planbot.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.source.Column;
import planbot.source.Flaw;

/**
 * Gives each task its number: the one it has, or its place where the table has no numbers, begins them again under its
 * headings, or nests them.
 */
record Numbering(TreeMap<Integer, Entry> entries, List<Flaw> flaws, List<Finding> findings) {
    /** No table that lost rows lost more than nine of ten, but a short one. */
    private static final int GAPS = 10;

    private static final int SHORT = 1_000;

    static Numbering of(Entries read, Head head) {
        List<Entry> entries = read.list();
        if (!read.numbered()) {
            return byPlace(entries, List.of());
        }
        List<@Nullable Integer> numbers = new ArrayList<>();
        entries.forEach(entry -> numbers.add(RowNumber.read(entry.of(Column.NUMBER))));
        boolean nested = entries.stream().allMatch(entry -> RowNumber.isNested(entry.of(Column.NUMBER)));
        if (nested || beginAgain(entries, numbers)) {
            return byPlace(
                    entries,
                    List.of(new Finding(
                            Missing.CONTRADICTION,
                            null,
                            head.place(),
                            "the numbers begin again under each heading; the tasks are numbered by their place")));
        }
        return byNumber(entries, numbers, head);
    }

    private static Numbering byPlace(List<Entry> entries, List<Finding> findings) {
        TreeMap<Integer, Entry> placed = new TreeMap<>();
        entries.forEach(entry -> placed.put(placed.size() + 1, entry));
        return new Numbering(placed, List.of(), findings);
    }

    /** Whether the numbers go back, and wherever they do, to 1 behind a heading. */
    private static boolean beginAgain(List<Entry> entries, List<@Nullable Integer> numbers) {
        boolean again = false;
        for (int i = 1; i < entries.size(); i++) {
            Integer before = numbers.get(i - 1);
            Integer number = numbers.get(i);
            if (before == null || number == null) {
                return false;
            }
            if (number <= before) {
                if (number != 1 || !entries.get(i).opensGroup) {
                    return false;
                }
                again = true;
            }
        }
        return again;
    }

    private static Numbering byNumber(List<Entry> entries, List<@Nullable Integer> numbers, Head head) {
        TreeMap<Integer, Entry> numbered = new TreeMap<>();
        List<Flaw> flaws = new ArrayList<>();
        long highest = Math.min(TableReader.MOST_TASKS, SHORT + (long) GAPS * entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Integer number = numbers.get(i);
            Flaw.Kind wrong = number == null || number < 1 || number > highest
                    ? Flaw.Kind.NUMBER
                    : numbered.putIfAbsent(number, entry) != null ? Flaw.Kind.NUMBER_TWICE : null;
            if (wrong != null) {
                flaws.add(new Flaw(wrong, entry.place(Column.NUMBER, head), entry.of(Column.NUMBER)));
            }
        }
        return new Numbering(numbered, List.copyOf(flaws), List.of());
    }
}
