package planbot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;

/**
 * Takes the flattened document apart. Rows stand without separators: behind the full stop of a row's text come its deadline
 * and its units, and glued to them the number and the text of the next row; the table's head may stand between.
 */
final class PieceFinder {
    /** What the names of bodies end with. */
    private static final String BODIES = "局委办部厅院会联府门司心团行处社";

    /** What the wordings of deadlines begin with. */
    private static final String OPENINGS = "0123456789年上下一二三四第每按长持定立即贯到于力连全";

    private static final int LONGEST_CELLS = 120;

    private final SourceText source;
    private final String text;
    private final CellReader cells;
    private final @Nullable Integer planYear;
    private final List<Piece> pieces = new ArrayList<>();
    private int last;

    PieceFinder(SourceText source, CellReader cells, @Nullable Integer planYear) {
        this.source = source;
        this.text = source.flat();
        this.cells = cells;
        this.planYear = planYear;
    }

    List<Piece> pieces() {
        for (Span sentence : Sentences.of(text)) {
            take(sentence);
        }
        return pieces;
    }

    private void take(Span sentence) {
        int at = sentence.start();
        Piece.Tail tail = tailAt(at, sentence.end());
        if (tail != null) {
            pieces.add(tail);
            at = tail.span().end();
        }
        Span head = TableHeader.in(text, at, sentence.end());
        if (head != null) {
            if (head.start() > at) {
                pieces.add(new Piece.Sentence(new Span(at, head.start())));
            }
            pieces.add(new Piece.Head(head));
            at = head.end();
        }
        if (tail != null || head != null) {
            Span number = RowNumber.at(text, at, sentence.end(), last);
            if (number != null) {
                last = Integer.parseInt(number.in(text));
                pieces.add(new Piece.RowStart(last, number));
                at = number.end();
            }
        }
        if (at < sentence.end()) {
            pieces.add(new Piece.Sentence(new Span(at, sentence.end())));
        }
    }

    private Piece.@Nullable Tail tailAt(int at, int end) {
        for (int units = at + 2; units < Math.min(end, at + DeadlineReader.LONGEST); units++) {
            if (cells.unitAt(text, units)) {
                Optional<Deadline> deadline = DeadlineReader.read(text.substring(at, units), planYear);
                if (deadline.isPresent()) {
                    CellReader.Cells found = cells.cellsAt(text, units);
                    return closes(found.end(), end)
                            ? new Piece.Tail(
                                    deadline.get(),
                                    found.cells(),
                                    new Span(at, found.end()),
                                    found.end() == text.length() && !source.isClosed())
                            : unnamedTailAt(at, end);
                }
            }
        }
        return unnamedTailAt(at, end);
    }

    /** A tail with a body the directory does not know: a deadline, words in the form of a body's name, the next number. */
    private Piece.@Nullable Tail unnamedTailAt(int at, int end) {
        if (last == 0 || OPENINGS.indexOf(text.charAt(at)) < 0 || !numberBehindABody(at, end)) {
            return null;
        }
        for (int words = Math.min(end, at + DeadlineReader.LONGEST); words > at + 1; words--) {
            Optional<Deadline> deadline = DeadlineReader.read(text.substring(at, words), planYear);
            if (deadline.isPresent()) {
                int stop = words;
                while (stop < end && stop - words < LONGEST_CELLS && namesABody(text.charAt(stop))) {
                    stop++;
                }
                return stop > words + 2
                                && BODIES.indexOf(text.charAt(stop - 1)) >= 0
                                && RowNumber.continues(text, stop, end, last)
                        ? new Piece.Tail(deadline.get(), List.of(), new Span(at, stop), false)
                        : null;
            }
        }
        return null;
    }

    private boolean numberBehindABody(int at, int end) {
        for (int i = at + 1; i < Math.min(end, at + DeadlineReader.LONGEST + LONGEST_CELLS); i++) {
            if (Character.isDigit(text.charAt(i)) && BODIES.indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesABody(char c) {
        return Character.isIdeographic(c) || "、，（）".indexOf(c) >= 0;
    }

    /** A row ends at the next number, at the table's head, or where the document goes on to say who gets copies. */
    private boolean closes(int at, int end) {
        if (at >= end || (text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
            return true;
        }
        Span head = TableHeader.in(text, at, Math.min(end, at + 8));
        return (head != null && head.start() == at)
                || text.startsWith("抄送", at)
                || Heading.chapterAt(text, at, end) != null
                || Heading.measureAt(text, at, end) != null;
    }
}
