package planbot.source;

import java.util.List;
import planbot.plan.Deadline;

/** What the flattened document consists of, in the order in which it stands there. */
sealed interface Piece {
    Span span();

    /** A sentence, of the table or of the running text. */
    record Sentence(Span span) implements Piece {}

    /** The head of the table. */
    record Head(Span span) implements Piece {}

    /**
     * The end of a row: its deadline and its cells of units.
     *
     * @param open whether the document ends with it, so that nothing tells that the cells are whole
     */
    record Tail(Deadline deadline, List<List<String>> cells, Span span, boolean open) implements Piece {}

    /** The number of a row; its text follows. */
    record RowStart(int number, Span span) implements Piece {}
}
