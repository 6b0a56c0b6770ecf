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
    private static final int MOST_TASKS = 100_000;

    private final UnitDirectory units;

    /** @param units the bodies that plans name */
    public PlanReader(UnitDirectory units) {
        this.units = units;
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
        Facts facts = FactReader.titled(FactReader.read(source), source);
        Rows rows = new Forms(source, units, FactReader.year(facts)).rows(text);
        if (rows.tasks().isEmpty()) {
            return Reading.Refused.of(Flaw.Kind.NO_TABLE, "");
        }
        if (rows.tasks().size() > MOST_TASKS) {
            return Reading.Refused.of(
                    Flaw.Kind.TOO_MANY_TASKS, Integer.toString(rows.tasks().size()));
        }
        OutlineReader outlines = new OutlineReader(source);
        Outline outline = outlines.read(new LineFinder(source, new FrontMatter(facts)).lines(rows.running()));
        OneName named = OneName.of(rows.tasks(), units);
        List<Finding> findings = new ArrayList<>(rows.findings());
        findings.addAll(named.findings());
        findings.addAll(outlines.findings());
        findings.addAll(FactReader.missing(facts, source));
        return new Reading.Whole(
                new Plan(facts, outline, named.tasks(), TargetReader.read(named.tasks(), outline), findings));
    }
}
