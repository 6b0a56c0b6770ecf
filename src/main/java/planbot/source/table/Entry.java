package planbot.source.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import planbot.plan.Place;
import planbot.source.Column;
import planbot.source.Marks;

/** A task as its row, and the rows that go on with it, have it: the words of each column. */
final class Entry {
    final Grid.Row row;
    /** Whether a heading stands right in front of it. */
    final boolean opensGroup;

    private final Map<Column, StringBuilder> words = new EnumMap<>(Column.class);
    private final Set<Column> unknown = EnumSet.noneOf(Column.class);
    private final Map<Column, Place> places = new EnumMap<>(Column.class);

    Entry(Grid.Row row, boolean opensGroup) {
        this.row = row;
        this.opensGroup = opensGroup;
    }

    /** The words of a column, with line breaks; empty where there are none. */
    String of(Column column) {
        StringBuilder found = words.get(column);
        return found == null ? "" : found.toString();
    }

    /** Where the words of a column begin, or where they should stand. */
    Place place(Column column, Head head) {
        Place found = places.get(column);
        int at = head.has(column) ? head.at(column).get(0) : 0;
        return found == null ? row.place(at) : found;
    }

    /** Whether a mark tells that the words of a column are not known. */
    boolean isUnknown(Column column) {
        return unknown.contains(column);
    }

    void add(Column column, String text, String joint, Place place) {
        if (Marks.isMark(text)) {
            unknown.add(column);
        } else if (!text.isEmpty()) {
            StringBuilder found = words.computeIfAbsent(column, none -> new StringBuilder());
            found.append(found.isEmpty() ? "" : joint).append(text);
            places.putIfAbsent(column, place);
        }
    }
}
