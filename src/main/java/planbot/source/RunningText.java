package planbot.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.Facts;
import planbot.plan.Facts.Fact;
import planbot.plan.Facts.Statement;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Place;

/**
 * What a text around a table holds: the facts of the document and its outline.
 *
 * @param year the year of the plan, or null where nothing tells it
 * @param findings what of it is lost or blurred
 */
public record RunningText(
        Facts facts, Outline outline, @Nullable Integer year, List<Finding> findings) {
    public RunningText {
        findings = List.copyOf(findings);
    }

    /** The title of a table that no notice goes out with. */
    private static final Pattern TITLE =
            Pattern.compile("(?:附[件表]\\s?\\d{0,2}[:：]?\\s?)?([^\\s。；：:]{4,60}(?:表|台账|方案|清单|计划|安排|分工|任务|要点|分解))");

    private static final int LONGEST_TITLE = 72;

    /** Reads a text that holds no rows of tasks; its places are the text's own lines and columns. */
    public static RunningText read(String text) {
        SourceText source = new SourceText(text);
        Facts facts = titled(FactReader.read(source), text);
        OutlineReader outlines = new OutlineReader(source);
        List<Piece> sentences = new ArrayList<>();
        Sentences.of(source.flat())
                .forEach(span -> lines(source, span).forEach(line -> sentences.add(new Piece.Sentence(line))));
        Outline outline = outlines.read(new LineFinder(source, new FrontMatter(facts)).lines(sentences));
        List<Finding> findings = new ArrayList<>(outlines.findings());
        findings.addAll(FactReader.missing(facts, source));
        return new RunningText(facts, outline, FactReader.year(facts), findings);
    }

    /** A sentence ends with its line, but the heading of a chapter goes on with that of its first measure. */
    private static List<Span> lines(SourceText source, Span sentence) {
        List<Span> lines = new ArrayList<>();
        String text = source.flat();
        int start = sentence.start();
        for (int i = start + 1; i < sentence.end(); i++) {
            if (source.opensLine(i)
                    && (Heading.chapterAt(text, start, i) == null
                            || Heading.measureAt(text, i, sentence.end()) == null)) {
                lines.add(new Span(start, i));
                start = i;
            }
        }
        lines.add(new Span(start, sentence.end()));
        return lines;
    }

    private static Facts titled(Facts facts, String text) {
        if (facts.of(Fact.TITLE).isPresent()) {
            return facts;
        }
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            Matcher title = TITLE.matcher(line.length() > LONGEST_TITLE ? "" : line.strip());
            if (title.matches()) {
                Map<Fact, Statement> statements = new EnumMap<>(Fact.class);
                statements.putAll(facts.statements());
                statements.put(Fact.TITLE, new Statement(title.group(1), new Place(number, 1)));
                return new Facts(statements);
            }
        }
        return facts;
    }
}
