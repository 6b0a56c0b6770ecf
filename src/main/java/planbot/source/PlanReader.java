package planbot.source;

import java.util.ArrayList;
import java.util.List;
import planbot.plan.Facts;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Plan;
import planbot.plan.UnitDirectory;

/** Reads the text of a published work plan, damaged as it may be; time and memory are linear in its size. */
public final class PlanReader {
    private final CellReader cells;

    /** @param units the bodies that may stand in the cells of the table */
    public PlanReader(UnitDirectory units) {
        cells = new CellReader(units);
    }

    /** Reads a document from its bytes, in UTF-8 or GB18030; never throws for what stands in them. */
    public Reading read(byte[] document) {
        Flaw unfit = TextDecoder.unfit(document);
        if (unfit != null) {
            return new Reading.Refused(List.of(unfit));
        }
        String text = TextDecoder.decode(document);
        return text == null ? Reading.Refused.of(Flaw.Kind.ENCODING, "") : read(text);
    }

    /** Reads the text of a document; never throws for what stands in it. */
    public Reading read(String text) {
        SourceText source = new SourceText(text);
        Facts facts = FactReader.read(source);
        PieceFinder finder = new PieceFinder(source, cells, FactReader.year(facts));
        Rows rows = new RowAssembler(source, finder.pieces()).rows();
        if (rows.tasks().isEmpty()) {
            return Reading.Refused.of(Flaw.Kind.NO_TABLE, "");
        }
        OutlineReader outlines = new OutlineReader(source);
        Outline outline = outlines.read(new LineFinder(source, new FrontMatter(facts)).lines(rows.running()));
        List<Finding> findings = new ArrayList<>(rows.findings());
        findings.addAll(finder.findings());
        findings.addAll(outlines.findings());
        findings.addAll(FactReader.missing(facts, source));
        return new Reading.Whole(
                new Plan(facts, outline, rows.tasks(), TargetReader.read(rows.tasks(), outline), findings));
    }
}
