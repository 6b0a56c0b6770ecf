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

/** Puts the rows together by their numbers, copies of a row into one, with a finding for what is lost or reads twofold. */
final class RowAssembler {
    private final SourceText source;
    private final List<Piece> pieces;
    private final RowBorders borders;
    private final Map<Integer, Draft> drafts = new TreeMap<>();
    private final Set<Piece> claimed = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private static final class Draft {
        @Nullable
        String text;

        Piece.@Nullable Tail tail;

        @Nullable
        Span at;

        int end;
    }

    RowAssembler(SourceText source, List<Piece> pieces) {
        this.source = source;
        this.pieces = pieces;
        this.borders = new RowBorders(source.flat(), pieces);
    }

    Rows rows() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.RowStart number) {
                claimed.add(number);
                text(i, number);
            } else if (pieces.get(i) instanceof Piece.Tail tail) {
                claimed.add(tail);
                Integer row = borders.rowOf(i);
                if (row != null && row > 0) {
                    tail(row, tail);
                    if (borders.isOwnerGuessed(i)) {
                        findings.add(new Finding(
                                Missing.ROW_END,
                                null,
                                source.place(tail.span().end()),
                                "the table ends here with row " + row
                                        + "; if later rows were cut, this deadline and these"
                                        + " units are the last one's"));
                    }
                } else {
                    findings.add(new Finding(
                            Missing.ROW_END,
                            null,
                            source.place(tail.span().start()),
                            "the damage does not tell whose deadline and units these are: "
                                    + tail.span().in(source.flat())));
                }
            } else if (pieces.get(i) instanceof Piece.Head) {
                claimed.add(pieces.get(i));
            }
        }
        List<Task> tasks = tasks();
        return new Rows(
                tasks, pieces.stream().filter(piece -> !claimed.contains(piece)).toList(), findings);
    }

    private void text(int at, Piece.RowStart number) {
        int end = borders.textEnd(at);
        if (end < borders.contestedEnd(at)) {
            findings.add(new Finding(
                    Missing.TEXT,
                    number.number(),
                    source.place(pieces.get(end).span().start()),
                    "the damage does not tell whether what stands here, between the first sentence of row "
                            + number.number() + " and its deadline, is the row's"));
        }
        StringBuilder text = new StringBuilder();
        for (int i = at + 1; i < end; i++) {
            claimed.add(pieces.get(i));
            text.append(pieces.get(i).span().in(source.flat()));
        }
        Draft draft = drafts.computeIfAbsent(number.number(), none -> new Draft());
        if (text.isEmpty()) {
            return;
        }
        if (draft.text == null || text.toString().startsWith(draft.text)) {
            draft.text = text.toString();
            draft.at = number.span();
            draft.end = pieces.get(end - 1).span().end();
        } else if (!draft.text.startsWith(text.toString())) {
            contradiction(number.number(), number.span(), "another copy of row " + number.number() + " reads: " + text);
        }
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
            Place behind = source.place(draft.end);
            lost(Missing.DEADLINE, number, behind, "the deadline");
            lost(Missing.LEAD, number, behind, "the lead units");
            lost(Missing.COOPERATING, number, behind, "the cooperating units");
            return new Task(number, draft.text, null, Parties.UNKNOWN, place);
        }
        return new Task(number, draft.text, tail.deadline(), parties(number, tail), place);
    }

    private void lost(Missing missing, int number, Place behind, String what) {
        findings.add(new Finding(
                missing, number, behind, what + " of row " + number + " should stand here, behind its text; lost"));
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
