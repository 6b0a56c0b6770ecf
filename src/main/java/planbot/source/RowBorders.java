package planbot.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which row a tail belongs to and where a row's text ends. A row whose own tail does not follow its text was cut; only
 * the sentence its number is glued to is then certain to be its text.
 */
final class RowBorders {
    /** Texts of several sentences are a damaged table's custom if one row in so many has them. */
    private static final int FEW = 2;

    private final String text;
    private final List<Piece> pieces;
    /** What stands where no row can be. */
    private final Set<String> outside = new HashSet<>();

    private final int highest;
    private final boolean damaged;
    private final boolean severalBelieved;

    RowBorders(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
        highest = pieces.stream()
                .mapToInt(piece -> piece instanceof Piece.RowStart row ? row.number() : 0)
                .max()
                .orElse(0);
        damaged = isDamaged();
        for (int i = 0; i < pieces.size(); ) {
            boolean row = i > 0 && pieces.get(i - 1) instanceof Piece.RowStart;
            int end = runEnd(i);
            if (!row || !ownTailAt(end, i - 1)) {
                pieces.subList(row ? Math.min(i + 1, end) : i, end)
                        .forEach(piece -> outside.add(piece.span().in(text)));
            }
            i = Math.max(end, i + 1);
        }
        severalBelieved = !damaged || severalAreCommon();
    }

    /** Where the text of the row ends whose number stands at an index, as far as it is certain. */
    int textEnd(int at) {
        int end = contestedEnd(at);
        return severalBelieved ? end : Math.min(end, at + 2);
    }

    /** Where it would end if no sentence could come between a row and its tail by the damage. */
    int contestedEnd(int at) {
        return ownTailAt(runEnd(at + 1), at) ? ownEnd(at) : Math.min(runEnd(at + 1), at + 2);
    }

    /** The row a tail belongs to: the one before the number behind it, else the table's last, if its text runs up to it. */
    @Nullable
    Integer rowOf(int tail) {
        Integer behind = numberBehind(tail);
        if (behind != null) {
            return behind - 1;
        }
        int start = tail - 1;
        while (start > 0 && pieces.get(start) instanceof Piece.Sentence && (!damaged || start == tail - 1)) {
            start--;
        }
        return start >= 0 && pieces.get(start) instanceof Piece.RowStart number && number.number() == highest
                ? number.number()
                : null;
    }

    private @Nullable Integer numberBehind(int tail) {
        for (int i = tail + 1; i < pieces.size() && !(pieces.get(i) instanceof Piece.Sentence); i++) {
            if (pieces.get(i) instanceof Piece.RowStart number) {
                return number.number();
            }
        }
        return null;
    }

    /** Whether only its place in a damaged table tells whose a tail is: where the last rows were cut, it may be a lost one's. */
    boolean isOwnerGuessed(int tail) {
        return damaged && numberBehind(tail) == null;
    }

    /**
     * Whether the numbers do not count on one by one, or a sentence stands twice behind the first heading. A row's first
     * sentence may well repeat the running text.
     */
    private boolean isDamaged() {
        int last = 0;
        boolean begun = false;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            begun |= !(piece instanceof Piece.Sentence) || heading(piece.span());
            boolean first = i > 0 && pieces.get(i - 1) instanceof Piece.RowStart;
            if (piece instanceof Piece.RowStart row && row.number() != ++last) {
                return true;
            }
            if (begun
                    && !first
                    && piece instanceof Piece.Sentence
                    && !seen.add(piece.span().in(text))) {
                return true;
            }
        }
        return false;
    }

    /** Whether texts of several sentences are this table's custom, and not a sentence that came between by the damage. */
    private boolean severalAreCommon() {
        int several = 0;
        int whole = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.RowStart && ownTailAt(runEnd(i + 1), i)) {
                whole++;
                several += ownEnd(i) > i + 2 ? 1 : 0;
            }
        }
        return several * FEW >= whole;
    }

    private int runEnd(int from) {
        int end = from;
        while (end < pieces.size() && pieces.get(end) instanceof Piece.Sentence) {
            end++;
        }
        return end;
    }

    private boolean ownTailAt(int end, int start) {
        return end < pieces.size()
                && pieces.get(end) instanceof Piece.Tail
                && pieces.get(start) instanceof Piece.RowStart row
                && Integer.valueOf(row.number()).equals(rowOf(end));
    }

    /** Where the sentences of a row end whose own tail follows: before the first that belongs to the running text. */
    private int ownEnd(int at) {
        int end = at + 1;
        int run = runEnd(end);
        while (end < run && (end == at + 1 || !running(pieces.get(end)))) {
            end++;
        }
        return end;
    }

    private boolean running(Piece piece) {
        return heading(piece.span()) || outside.contains(piece.span().in(text));
    }

    private boolean heading(Span span) {
        return Heading.chapterAt(text, span.start(), span.end()) != null
                || Heading.measureAt(text, span.start(), span.end()) != null;
    }
}
