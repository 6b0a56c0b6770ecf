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
        String unfit = TextDecoder.unfit(document);
        if (unfit != null) {
            return Reading.Refused.of(Flaw.Kind.FORMAT, unfit);
        }
        String text = TextDecoder.decode(document);
        if (text == null) {
            return Reading.Refused.of(
                    Flaw.Kind.ENCODING,
                    "the document is text neither in UTF-8 nor in GB18030; save it as a UTF-8 text file");
        }
        SourceText source = new SourceText(text);
        Facts facts = FactReader.read(source);
        PieceFinder finder = new PieceFinder(source, cells, FactReader.year(facts));
        Rows rows = new RowAssembler(source, finder.pieces()).rows();
        if (rows.tasks().isEmpty()) {
            return Reading.Refused.of(
                    Flaw.Kind.NO_TABLE,
                    "the document is text, but no task table (序号, 重点任务, 完成时限, 牵头单位) was found in it: "
                            + "give the text of the published plan with its table");
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
