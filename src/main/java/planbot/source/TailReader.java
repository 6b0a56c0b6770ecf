package planbot.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;

/** Reads the end of a flattened row: its deadline and, glued to it, its cells of units. */
final class TailReader {
    /** What the names of bodies end with. */
    static final String BODIES = "局委办部厅院会联府门司心团行处社所站场馆校园队厂区镇乡道学业室位协）)";

    /** What the wordings of deadlines begin with. */
    private static final String OPENINGS = "0123456789年上下一二三四第每按长持定立即贯到于力连全";

    /** What the wordings of deadlines end with. */
    private static final String ENDINGS = "前内底末月年日度成进持期工动用业中旬）改续坚行始营0123456789";

    private static final String COPIES = "抄送";

    private static final int LONGEST_CELLS = 120;
    /** A wording in words of its own is no longer. */
    private static final int LONGEST_OTHER = 14;

    private final SourceText source;
    private final String text;
    private final CellReader cells;
    private final RowNumbers numbers;
    private final @Nullable Integer planYear;

    TailReader(SourceText source, CellReader cells, RowNumbers numbers, @Nullable Integer planYear) {
        this.source = source;
        this.text = source.flat();
        this.cells = cells;
        this.numbers = numbers;
        this.planYear = planYear;
    }

    /** The tail that a sentence begins with; null if it begins with none. */
    Piece.@Nullable Tail at(int at, int end) {
        for (int units = at + 2; units < Math.min(end, at + DeadlineReader.LONGEST); units++) {
            if (cells.unitAt(text, units)) {
                Optional<Deadline> deadline = DeadlineReader.read(text.substring(at, units), planYear);
                if (deadline.isPresent()) {
                    CellReader.Cells found = cells.cellsAt(text, units);
                    return closes(found.end(), end) ? tail(deadline.get(), found, at) : unnamed(at, end);
                }
            }
        }
        Piece.Tail unnamed = unnamed(at, end);
        return unnamed != null ? unnamed : odd(at, end);
    }

    /**
     * The first tail that stands amid a sentence and before a border, as behind a text without a full stop: the next row's
     * number follows it, or the table's end.
     */
    Piece.@Nullable Tail within(int at, int border, int end) {
        for (int units = at + 3; units < border; units++) {
            if (ENDINGS.indexOf(text.charAt(units - 1)) >= 0 && cells.unitAt(text, units)) {
                for (int start = Math.max(at + 1, units - DeadlineReader.LONGEST + 1); start < units - 1; start++) {
                    Optional<Deadline> deadline = mayOpen(start)
                            ? DeadlineReader.read(text.substring(start, units), planYear)
                            : Optional.empty();
                    if (deadline.isPresent()) {
                        CellReader.Cells found = cells.cellsAt(text, units);
                        if (numbers.isNext(found.end(), end) || closesTheTable(found.end(), end)) {
                            return tail(deadline.get(), found, start);
                        }
                        break;
                    }
                }
            }
        }
        return null;
    }

    /** Whether a wording may begin at a place amid a sentence: not within a number. */
    private boolean mayOpen(int at) {
        boolean digits = Character.isDigit(text.charAt(at)) && Character.isDigit(text.charAt(at - 1));
        return !digits && OPENINGS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a sentence begins like a tail, with a deadline and a body right behind it. */
    boolean resembles(int at, int end) {
        for (int units = at + 2; units < Math.min(end, at + DeadlineReader.LONGEST); units++) {
            if (cells.unitAt(text, units)) {
                return DeadlineReader.read(text.substring(at, units), planYear).isPresent();
            }
        }
        return false;
    }

    private Piece.Tail tail(Deadline deadline, CellReader.Cells found, int at) {
        return new Piece.Tail(
                deadline, found.cells(), new Span(at, found.end()), found.end() == text.length() && !source.isClosed());
    }

    /** A tail with a body the directory does not know: a deadline, words in the form of a body's name, and what closes it. */
    private Piece.@Nullable Tail unnamed(int at, int end) {
        if (!numbers.begun() || OPENINGS.indexOf(text.charAt(at)) < 0 || !isClosedNear(at, end)) {
            return null;
        }
        for (int words = Math.min(end, at + DeadlineReader.LONGEST); words > at + 1; words--) {
            Optional<Deadline> deadline = DeadlineReader.read(text.substring(at, words), planYear);
            if (deadline.isPresent()) {
                int stop = words;
                while (stop < end
                        && stop - words < LONGEST_CELLS
                        && namesABody(text.charAt(stop))
                        && !text.startsWith(COPIES, stop)) {
                    stop++;
                }
                return namesABody(words, stop)
                                && (numbers.goesOn(stop, end)
                                        || text.startsWith(COPIES, stop)
                                        || CellReader.imprintAt(text, stop))
                        ? new Piece.Tail(deadline.get(), List.of(), new Span(at, stop), false)
                        : null;
            }
        }
        return null;
    }

    /** A tail whose deadline is in words of its own: short words, known bodies, and the very next number. */
    private Piece.@Nullable Tail odd(int at, int end) {
        for (int units = at + 1; units < Math.min(end, at + LONGEST_OTHER); units++) {
            if (numbers.begun() && cells.unitAt(text, units)) {
                CellReader.Cells found = cells.cellsAt(text, units);
                return numbers.isNext(found.end(), end) ? odd(at, units, found) : null;
            }
        }
        return null;
    }

    /** A deadline in words of its own, unless it is a known one with a body behind it that the directory does not know. */
    private Piece.Tail odd(int at, int units, CellReader.Cells found) {
        for (int words = units - 1; words > at + 1; words--) {
            Optional<Deadline> deadline = DeadlineReader.read(text.substring(at, words), planYear);
            if (deadline.isPresent() && namesABody(words, units)) {
                return new Piece.Tail(deadline.get(), List.of(), new Span(at, found.end()), false);
            }
        }
        return tail(new Deadline(text.substring(at, units), Deadline.Kind.OTHER, List.of()), found, at);
    }

    private boolean isClosedNear(int at, int end) {
        for (int i = at + 1; i < Math.min(end, at + DeadlineReader.LONGEST + LONGEST_CELLS); i++) {
            boolean closes = Character.isDigit(text.charAt(i)) || text.startsWith(COPIES, i);
            if (closes && (BODIES.indexOf(text.charAt(i - 1)) >= 0 || cells.nameEndsAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean namesABody(int from, int to) {
        return to > from + 2
                && text.substring(from, to).chars().allMatch(c -> namesABody((char) c))
                && (BODIES.indexOf(text.charAt(to - 1)) >= 0 || cells.nameEndsAt(text, to));
    }

    private static boolean namesABody(char c) {
        return Character.isIdeographic(c) || "、，；（）,;() ".indexOf(c) >= 0;
    }

    /** A row ends at the next number, or where the table does. */
    private boolean closes(int at, int end) {
        return closesTheTable(at, end)
                || numbers.at(at, end, true) != null
                || Heading.chapterAt(text, at, end) != null
                || Heading.measureAt(text, at, end) != null;
    }

    /** The table, or a page of it, ends at its next head, with the document, or where that says who printed or gets it. */
    private boolean closesTheTable(int at, int end) {
        Span head = at >= end ? null : TableHeader.in(text, at, Math.min(end, at + 8));
        return at >= end
                || (head != null && head.start() == at)
                || text.startsWith(COPIES, at)
                || CellReader.imprintAt(text, at);
    }
}
