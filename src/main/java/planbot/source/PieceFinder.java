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
    private final String text;
    private final CellReader cells;
    private final @Nullable Integer planYear;
    private final List<Piece> pieces = new ArrayList<>();
    private int last;

    PieceFinder(String text, CellReader cells, @Nullable Integer planYear) {
        this.text = text;
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
                            ? new Piece.Tail(deadline.get(), found.cells(), new Span(at, found.end()))
                            : null;
                }
            }
        }
        return null;
    }

    /** A row ends at the next number, at the table's head, or where the document goes on to say who gets copies. */
    private boolean closes(int at, int end) {
        if (at >= end || (text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
            return true;
        }
        Span head = TableHeader.in(text, at, Math.min(end, at + 8));
        return (head != null && head.start() == at)
                || text.startsWith("抄送", at)
                || Heading.chapterAt(text, at) != null
                || Heading.measureAt(text, at) != null;
    }
}
