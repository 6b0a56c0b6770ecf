package planbot.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;

/**
 * Takes the flattened document apart. Rows stand without separators: behind the full stop of a row's text come its deadline
 * and its units, and glued to them the number and the text of the next row; the table's head may stand between.
 */
final class PieceFinder {
    private final String text;
    private final SourceText source;
    private final TailReader tails;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final RowNumbers numbers;

    PieceFinder(SourceText source, CellReader cells, @Nullable Integer planYear) {
        this.source = source;
        this.text = source.flat();
        this.numbers = new RowNumbers(text);
        this.tails = new TailReader(source, cells, numbers, planYear);
    }

    List<Piece> pieces() {
        List<Span> sentences = Sentences.of(text);
        sentences.forEach(this::take);
        if (numbers.again()) {
            pieces.clear();
            findings.clear();
            sentences.forEach(this::take);
        }
        return pieces;
    }

    /** What looks like the end of a row and cannot be read as one. */
    List<Finding> findings() {
        return findings;
    }

    private void take(Span sentence) {
        int end = sentence.end();
        int at = sentence.start();
        while (at < end && SourceText.blank(text.charAt(at))) {
            at++;
        }
        if (at == end) {
            return;
        }
        Piece.Tail tail = tails.at(at, end);
        if (tail == null && numbers.begun() && tails.resembles(at, end)) {
            findings.add(unclosed(at));
        }
        Span head = TableHeader.in(text, at, end);
        while (at < end) {
            at = behind(tail, head, at, end);
            if (head != null && head.start() < at) {
                head = TableHeader.in(text, at, end);
            }
            int border = head == null ? end : head.start();
            tail = numbers.begun() ? tails.within(at, border, end) : null;
            int stop = tail == null ? border : tail.span().start();
            if (at < stop) {
                pieces.add(new Piece.Sentence(new Span(at, stop)));
            }
            at = stop;
        }
    }

    private Finding unclosed(int at) {
        return new Finding(
                Finding.Missing.ROW_END,
                null,
                source.place(at),
                "what stands here begins like the end of a row, with a deadline and a body, but nothing closes it; "
                        + "if it is one, add its bodies to the directory or part the next number from it");
    }

    /** Takes a tail, the head of the table and the number of the next row, as far as they stand at a place, and goes behind them. */
    private int behind(Piece.@Nullable Tail tail, @Nullable Span head, int start, int end) {
        int at = start;
        if (tail != null) {
            pieces.add(tail);
            at = tail.span().end();
        }
        boolean headed = head != null && head.start() == at;
        if (head != null && headed) {
            pieces.add(new Piece.Head(head));
            at = head.end();
        }
        Span number = tail != null || headed ? numbers.at(at, end, !headed) : null;
        if (number != null) {
            pieces.add(new Piece.RowStart(numbers.take(number, end), number));
            at = number.end();
        }
        return at;
    }
}
