package planbot.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Task;

/**
 * Puts the rows together by their numbers: a tail belongs to the row before the number that follows it. A row whose own
 * tail does not follow its text was cut; only the sentence its number is glued to is then certain to be its text.
 */
final class RowAssembler {
    private final SourceText source;
    private final List<Piece> pieces;
    private final Set<String> outside = new HashSet<>();
    private final Map<Integer, Draft> drafts = new TreeMap<>();
    private final Set<Piece> claimed = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private static final class Draft {
        @Nullable
        String text;

        Piece.@Nullable Tail tail;

        @Nullable
        Span at;
    }

    RowAssembler(SourceText source, List<Piece> pieces) {
        this.source = source;
        this.pieces = pieces;
        for (int i = 0; i < pieces.size(); ) {
            boolean row = i > 0 && pieces.get(i - 1) instanceof Piece.RowStart;
            int end = runEnd(i);
            if (!row || !ownTailAt(end, i - 1)) {
                pieces.subList(row ? Math.min(i + 1, end) : i, end)
                        .forEach(piece -> outside.add(piece.span().in(source.flat())));
            }
            i = Math.max(end, i + 1);
        }
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

    Rows rows() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.RowStart number) {
                claimed.add(number);
                text(i, number);
            } else if (pieces.get(i) instanceof Piece.Tail tail) {
                claimed.add(tail);
                Integer row = rowOf(i);
                if (row != null && row > 0) {
                    tail(row, tail);
                }
            } else if (pieces.get(i) instanceof Piece.Head) {
                claimed.add(pieces.get(i));
            }
        }
        List<Task> tasks = tasks();
        return new Rows(
                tasks, pieces.stream().filter(piece -> !claimed.contains(piece)).toList(), findings);
    }

    /** The row a tail belongs to: the one before the number behind it, else the one whose text runs up to it. */
    private @Nullable Integer rowOf(int tail) {
        for (int i = tail + 1; i < pieces.size() && !(pieces.get(i) instanceof Piece.Sentence); i++) {
            if (pieces.get(i) instanceof Piece.RowStart number) {
                return number.number() - 1;
            }
        }
        return tail >= 2 && pieces.get(tail - 2) instanceof Piece.RowStart number ? number.number() : null;
    }

    private void text(int at, Piece.RowStart number) {
        int end = runEnd(at + 1);
        boolean whole = ownTailAt(end, at);
        StringBuilder text = new StringBuilder();
        for (int i = at + 1; i < end && (i == at + 1 || (whole && !running(pieces.get(i)))); i++) {
            claimed.add(pieces.get(i));
            text.append(pieces.get(i).span().in(source.flat()));
        }
        Draft draft = drafts.computeIfAbsent(number.number(), none -> new Draft());
        if (draft.text == null && !text.isEmpty()) {
            draft.text = text.toString();
            draft.at = number.span();
        } else if (draft.text != null && !text.isEmpty() && !draft.text.contentEquals(text)) {
            contradiction(number.number(), number.span(), "another copy of row " + number.number() + " reads: " + text);
        }
    }

    private boolean running(Piece piece) {
        String flat = source.flat();
        int at = piece.span().start();
        return Heading.chapterAt(flat, at) != null
                || Heading.measureAt(flat, at) != null
                || outside.contains(piece.span().in(flat));
    }

    private void tail(int row, Piece.Tail tail) {
        Draft draft = drafts.computeIfAbsent(row, none -> new Draft());
        if (draft.tail == null) {
            draft.tail = tail;
        } else if (!draft.tail.deadline().equals(tail.deadline())
                || !draft.tail.cells().equals(tail.cells())) {
            contradiction(
                    row,
                    tail.span(),
                    "another copy of row " + row + " ends: " + tail.span().in(source.flat()));
        }
    }

    private void contradiction(int row, Span span, String detail) {
        findings.add(new Finding(Missing.CONTRADICTION, row, source.place(span.start()), detail));
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        int last = drafts.isEmpty() ? 0 : ((TreeMap<Integer, Draft>) drafts).lastKey();
        Place before = source.place(0);
        for (int number = 1; number <= last; number++) {
            Draft draft = drafts.getOrDefault(number, new Draft());
            if (draft.at != null) {
                before = source.place(draft.at.start());
            } else if (draft.tail != null) {
                before = source.place(draft.tail.span().start());
            }
            tasks.add(task(number, draft, before));
        }
        return tasks;
    }

    private Task task(int number, Draft draft, Place place) {
        if (draft.text == null && draft.tail == null) {
            findings.add(new Finding(
                    Missing.ROW, number, place, "row " + number + " is lost; it should stand behind this place"));
            return new Task(number, null, null, Parties.UNKNOWN, place);
        }
        if (draft.text == null) {
            findings.add(new Finding(
                    Missing.TEXT,
                    number,
                    place,
                    "only the deadline and the units of row " + number + " stand here; its text is lost"));
        }
        Piece.Tail tail = draft.tail;
        if (tail == null) {
            findings.add(new Finding(
                    Missing.DEADLINE, number, place, "the deadline of row " + number + " does not follow its text"));
            findings.add(new Finding(
                    Missing.LEAD, number, place, "the lead units of row " + number + " do not follow its text"));
            findings.add(new Finding(
                    Missing.COOPERATING,
                    number,
                    place,
                    "the cooperating units of row " + number + " do not follow its text"));
            return new Task(number, draft.text, null, Parties.UNKNOWN, place);
        }
        return new Task(number, draft.text, tail.deadline(), parties(number, tail), place);
    }

    private Parties parties(int number, Piece.Tail tail) {
        if (tail.open()) {
            String detail = "the document ends within the units of row " + number
                    + "; if they are whole, put a line break behind them";
            Place end = source.place(tail.span().start());
            findings.add(new Finding(Missing.LEAD, number, end, detail));
            findings.add(new Finding(Missing.COOPERATING, number, end, detail));
            return Parties.UNKNOWN;
        }
        if (tail.cells().isEmpty()) {
            findings.add(new Finding(
                    Missing.UNIT_NAME,
                    number,
                    source.place(tail.span().start()),
                    "the units of row " + number + " hold a name the directory of bodies lacks: "
                            + tail.span().in(source.flat())));
            return Parties.UNKNOWN;
        }
        if (tail.cells().size() > 2) {
            findings.add(new Finding(
                    Missing.UNIT_NAME,
                    number,
                    source.place(tail.span().start()),
                    "the units of row " + number + " stand in more than two cells: "
                            + tail.span().in(source.flat())));
            return Parties.UNKNOWN;
        }
        return new Parties(
                tail.cells().get(0), tail.cells().size() == 2 ? tail.cells().get(1) : List.of());
    }
}
