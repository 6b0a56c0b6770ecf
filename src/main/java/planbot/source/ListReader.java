package planbot.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planbot.source.Marker.Style;

/**
 * Reads a plan whose tasks are paragraphs: numbered ones, each with a statement of who answers for it. Which style of numbering
 * counts the tasks is told by the statements: the one most of whose paragraphs have one each.
 */
final class ListReader {

    private final String text;
    private final List<Span> lines;
    private final List<Duty> duties;
    private final List<Marker> markers = new ArrayList<>();
    private final Set<Duty> owned = new HashSet<>();
    private final List<Span> claimed = new ArrayList<>();

    ListReader(SourceText source, List<Duty> duties) {
        this.text = source.flat();
        this.lines = source.lines();
        this.duties = duties;
        for (Span line : lines) {
            Marker marker = line.start() == line.end() ? null : Marker.at(text, line);
            if (marker != null) {
                markers.add(marker);
            }
        }
    }

    /** The tasks in the document's order. */
    List<Paragraph> paragraphs() {
        TreeMap<Integer, List<Paragraph>> found = new TreeMap<>();
        Style style = style();
        if (style != null) {
            List<Item> items = items(style);
            boolean goesOn = goesOn(items);
            for (int i = 0; i < items.size(); i++) {
                found.put(items.get(i).marker.mark().start(), of(items.get(i), goesOn || i + 1 < items.size()));
            }
        }
        for (int i = 0; i < duties.size(); i++) {
            if (!owned.contains(duties.get(i))) {
                Paragraph alone = unnumbered(
                        duties.get(i), i == 0 ? 0 : duties.get(i - 1).span().end());
                if (alone != null) {
                    found.computeIfAbsent(alone.start(), none -> new ArrayList<>())
                            .add(alone);
                }
            }
        }
        List<Paragraph> paragraphs =
                found.values().stream().flatMap(List::stream).toList();
        boolean counted = !paragraphs.isEmpty() && paragraphs.get(0).number() == 1;
        return counted
                ? paragraphs
                : paragraphs.stream().map(Paragraph::uncounted).toList();
    }

    /** The stretches of the document that the tasks take up; call it last. */
    List<Span> claimed() {
        return claimed;
    }

    /** A numbered paragraph with everything below it. */
    private record Item(Marker marker, int end, @Nullable Marker above, List<Duty> duties) {}

    private @Nullable Style style() {
        Style best = null;
        double most = 0;
        for (Style style : Style.values()) {
            List<Item> all = all(style);
            long holding = all.stream().filter(item -> !item.duties.isEmpty()).count();
            double share = (double) holding / Math.max(all.size(), Math.max(1, duties.size()));
            if (holding > 0 && share >= most) {
                best = style;
                most = share;
            }
        }
        return best;
    }

    private List<Item> all(Style style) {
        List<Item> items = new ArrayList<>();
        Marker above = null;
        int duty = 0;
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            if (marker.style().compareTo(style) < 0) {
                above = marker;
            } else if (marker.style() == style) {
                int end = end(i, style);
                List<Duty> own = new ArrayList<>();
                while (duty < duties.size() && duties.get(duty).span().start() < end) {
                    if (duties.get(duty).span().start() >= marker.mark().start()) {
                        own.add(duties.get(duty));
                    }
                    duty++;
                }
                items.add(new Item(marker, end, above, own));
            }
        }
        return items;
    }

    private int end(int at, Style style) {
        int next = at + 1;
        while (next < markers.size() && markers.get(next).style().compareTo(style) > 0) {
            next++;
        }
        return next < markers.size() ? markers.get(next).mark().start() : text.length();
    }

    /** Those that are tasks: the ones with a duty, and the ones beside them under the same heading. */
    private List<Item> items(Style style) {
        List<Item> all = all(style);
        Set<Integer> headings = new HashSet<>();
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).duties.isEmpty()) {
                headings.add(heading(all.get(i)));
                first = Math.min(first, i);
                last = i;
            }
        }
        List<Item> tasks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean beside =
                    style.compareTo(Style.MEASURE) > 0 ? headings.contains(heading(all.get(i))) : i > first && i < last;
            if (!all.get(i).duties.isEmpty() || (beside && headings.contains(heading(all.get(i))))) {
                tasks.add(all.get(i));
            }
        }
        return tasks;
    }

    private static int heading(Item item) {
        return item.above == null ? -1 : item.above.mark().start();
    }

    /** Whether the words of a paragraph go on behind the statement, as in the most of those that others follow. */
    private boolean goesOn(List<Item> items) {
        int going = 0;
        int ending = 0;
        for (Item item : items.subList(0, Math.max(0, items.size() - 1))) {
            if (item.duties.size() == 1) {
                boolean more = !clean(item.duties.get(0).span().end(), item.end).isEmpty();
                going += more ? 1 : 0;
                ending += more ? 0 : 1;
            }
        }
        return going > ending;
    }

    private List<Paragraph> of(Item item, boolean whole) {
        owned.addAll(item.duties);
        int number = item.marker.number();
        int start = item.marker.mark().start();
        int words = item.marker.mark().end();
        List<Paragraph> paragraphs = new ArrayList<>();
        int behind = item.end;
        if (item.duties.size() == 1) {
            Duty duty = item.duties.get(0);
            behind = whole ? item.end : duty.span().end();
            String rest = whole ? clean(duty.span().end(), item.end) : "";
            paragraphs.add(new Paragraph(number, start, clean(words, duty.span().start()) + rest, duty));
        } else if (item.duties.isEmpty()) {
            paragraphs.add(new Paragraph(number, start, clean(words, item.end), null));
        }
        for (Duty duty : item.duties.size() > 1 ? item.duties : List.<Duty>of()) {
            String own = clean(words, duty.span().start());
            boolean first = paragraphs.isEmpty();
            paragraphs.add(new Paragraph(first ? number : 0, first ? start : words, own, duty));
            words = duty.span().end();
            behind = words;
        }
        claimed.add(new Span(start, behind));
        return paragraphs;
    }

    /** The words in front of a statement in its line, or the line above where it opens its own; null if there are none. */
    private @Nullable Paragraph unnumbered(Duty duty, int floor) {
        int line = lineOf(duty.span().start());
        int from = lines.get(line).start();
        String own = clean(Math.max(from, floor), duty.span().start());
        for (int above = line - 1;
                own.isEmpty() && above >= 0 && lines.get(above).start() >= floor;
                above--) {
            from = lines.get(above).start();
            own = clean(from, duty.span().start());
        }
        if (own.isEmpty()) {
            return null;
        }
        claimed.add(new Span(Math.max(from, floor), duty.span().end()));
        return new Paragraph(0, Math.max(from, floor), own, duty);
    }

    private int lineOf(int at) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String clean(int from, int to) {
        int start = from;
        int end = Math.max(from, to);
        while (start < end && " \u3000\t：:。；;，,".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \u3000\t，,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
