package planbot.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.UnitDirectory;
import planbot.source.DutyWords.Label;

/**
 * The forms in which a text holds its tasks: a table run together, a table of lines, paragraphs with their units. The form is the one
 * in which most tasks are found with their words and who leads them.
 */
final class Forms {
    private final SourceText source;
    private final UnitDirectory units;
    private final @Nullable Integer planYear;
    private final DutyReader reader;

    Forms(SourceText source, UnitDirectory units, @Nullable Integer planYear) {
        this.source = source;
        this.units = units;
        this.planYear = planYear;
        this.reader = new DutyReader(units, planYear);
    }

    Rows rows(String document) {
        Rows best = flattened();
        for (Rows other : List.of(aligned(document), listed())) {
            best = whole(other) > whole(best) ? other : best;
        }
        return best;
    }

    private static long whole(Rows rows) {
        return rows.tasks().stream()
                .filter(task -> task.text() != null && task.parties().lead() != null)
                .count();
    }

    private Rows flattened() {
        PieceFinder finder = new PieceFinder(source, new CellReader(units), planYear);
        Rows rows = new RowAssembler(source, finder.pieces()).rows();
        List<Finding> findings = new ArrayList<>(rows.findings());
        findings.addAll(finder.findings());
        return new Rows(rows.tasks(), rows.running(), findings);
    }

    private Rows aligned(String document) {
        AlignedTable table = new AlignedTable(source, document, reader);
        List<Paragraph> rows = table.rows();
        return new TaskRows(source, reader, planYear).rows(rows, table.columns(), table.claimed());
    }

    private Rows listed() {
        List<Duty> duties = new DutyFinder(source, reader).duties();
        ListReader list = new ListReader(source, duties);
        List<Paragraph> paragraphs = list.paragraphs();
        return new TaskRows(source, reader, planYear).rows(paragraphs, said(duties), list.claimed());
    }

    /** What any paragraph says; one that is silent on it then has none. */
    private static Set<Label> said(List<Duty> duties) {
        Set<Label> said = EnumSet.noneOf(Label.class);
        for (Duty duty : duties) {
            if (duty.deadline() != null) {
                said.add(Label.DEADLINE);
            }
            if (!duty.others().isEmpty()
                    || (!duty.lead().isEmpty() && !duty.responsible().isEmpty())) {
                said.add(Label.OTHERS);
            }
        }
        return said;
    }
}
