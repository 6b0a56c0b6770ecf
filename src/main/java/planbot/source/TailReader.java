package planbot.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;

/** Reads the end of a flattened row: its deadline and, glued to it, its cells of units. */
final class TailReader {
    /** What the names of bodies end with. */
    private static final String BODIES = "局委办部厅院会联府门司心团行处社所站";

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
    private final @Nullable Integer planYear;

    TailReader(SourceText source, CellReader cells, @Nullable Integer planYear) {
        this.source = source;
        this.text = source.flat();
        this.cells = cells;
        this.planYear = planYear;
    }

    /**
     * The tail that a sentence begins with; null if it begins with none.
     *
     * @param last the number of the last row in front of it; 0 where none is
     */
    Piece.@Nullable Tail at(int at, int end, int last) {
        for (int units = at + 2; units < Math.min(end, at + DeadlineReader.LONGEST); units++) {
            if (cells.unitAt(text, units)) {
                Optional<Deadline> deadline = DeadlineReader.read(text.substring(at, units), planYear);
                if (deadline.isPresent()) {
                    CellReader.Cells found = cells.cellsAt(text, units);
                    return closes(found.end(), end) ? tail(deadline.get(), found, at) : unnamed(at, end, last);
                }
            }
        }
        Piece.Tail unnamed = unnamed(at, end, last);
        return unnamed != null ? unnamed : odd(at, end, last);
    }

    /** The first tail that stands amid a sentence, as behind a text without a full stop: the next row's number follows it. */
    Piece.@Nullable Tail within(int at, int end, int last) {
        for (int units = at + 3; units < end; units++) {
            if (ENDINGS.indexOf(text.charAt(units - 1)) >= 0 && cells.unitAt(text, units)) {
                for (int start = Math.max(at + 1, units - DeadlineReader.LONGEST + 1); start < units - 1; start++) {
                    Optional<Deadline> deadline = OPENINGS.indexOf(text.charAt(start)) < 0
                            ? Optional.empty()
                            : DeadlineReader.read(text.substring(start, units), planYear);
                    if (deadline.isPresent()) {
                        CellReader.Cells found = cells.cellsAt(text, units);
                        if (goesOn(found.end(), end, last)) {
                            return tail(deadline.get(), found, start);
                        }
                        break;
                    }
                }
            }
        }
        return null;
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
    private Piece.@Nullable Tail unnamed(int at, int end, int last) {
        if (last == 0 || OPENINGS.indexOf(text.charAt(at)) < 0 || !isClosedNear(at, end)) {
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
                return stop > words + 2
                                && BODIES.indexOf(text.charAt(stop - 1)) >= 0
                                && (RowNumber.continues(text, stop, end, last) || text.startsWith(COPIES, stop))
                        ? new Piece.Tail(deadline.get(), List.of(), new Span(at, stop), false)
                        : null;
            }
        }
        return null;
    }

    /** A tail whose deadline is in words of its own: short words, known bodies, and the very next number. */
    private Piece.@Nullable Tail odd(int at, int end, int last) {
        for (int units = at + 1; units < Math.min(end, at + LONGEST_OTHER); units++) {
            if (last > 0 && cells.unitAt(text, units)) {
                CellReader.Cells found = cells.cellsAt(text, units);
                return goesOn(found.end(), end, last)
                        ? tail(new Deadline(text.substring(at, units), Deadline.Kind.OTHER, List.of()), found, at)
                        : null;
            }
        }
        return null;
    }

    private boolean isClosedNear(int at, int end) {
        for (int i = at + 1; i < Math.min(end, at + DeadlineReader.LONGEST + LONGEST_CELLS); i++) {
            if (BODIES.indexOf(text.charAt(i - 1)) >= 0
                    && (Character.isDigit(text.charAt(i)) || text.startsWith(COPIES, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesABody(char c) {
        return Character.isIdeographic(c) || "、，；（）,;() ".indexOf(c) >= 0;
    }

    private boolean goesOn(int at, int end, int last) {
        return at < end && RowNumber.isNext(text, at, end, last);
    }

    /** A row ends at the next number, at the table's head, or where the document goes on to say who gets copies. */
    private boolean closes(int at, int end) {
        if (at >= end || (text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
            return true;
        }
        Span head = TableHeader.in(text, at, Math.min(end, at + 8));
        return (head != null && head.start() == at)
                || text.startsWith(COPIES, at)
                || Heading.chapterAt(text, at, end) != null
                || Heading.measureAt(text, at, end) != null;
    }
}
