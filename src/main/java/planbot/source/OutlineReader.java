package planbot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Outline;
import planbot.plan.Place;

/** Reads the running text: chapters, measures and their sentences, each once, with a finding for what is lost or blurred. */
final class OutlineReader {
    /** No plan has more; a higher numeral is damage. */
    private static final int MOST = 99;

    private final SourceText source;
    private final TreeMap<Integer, Line.Chapter> chapters = new TreeMap<>();
    private final TreeMap<Integer, Line.Measure> measures = new TreeMap<>();
    private final TreeMap<Integer, Integer> chapterOfFirst = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    OutlineReader(SourceText source) {
        this.source = source;
    }

    List<Finding> findings() {
        return findings;
    }

    Outline read(List<Line> lines) {
        for (Line line : lines) {
            if (line instanceof Line.Chapter chapter && chapter.number() <= MOST) {
                once(chapters.putIfAbsent(chapter.number(), chapter), chapter.title(), chapter.start());
            } else if (line instanceof Line.Measure measure && measure.number() <= MOST) {
                once(measures.putIfAbsent(measure.number(), measure), measure.title(), measure.start());
                if (measure.chapter() != null) {
                    chapterOfFirst.putIfAbsent(measure.number(), measure.chapter());
                }
            }
        }
        return new Outline(chapters(), measures(), passages(new Placement(lines)));
    }

    private void once(@Nullable Line earlier, String title, int at) {
        String other = earlier instanceof Line.Chapter chapter
                ? chapter.title()
                : earlier instanceof Line.Measure measure ? measure.title() : title;
        if (!other.equals(title)) {
            findings.add(new Finding(
                    Missing.CONTRADICTION,
                    null,
                    source.place(at),
                    "two headings have one number: " + other + " / " + title));
        }
    }

    private List<Outline.Chapter> chapters() {
        List<Outline.Chapter> read = new ArrayList<>();
        Place before = source.place(0);
        for (int number = 1; number <= last(chapters); number++) {
            Line.Chapter chapter = chapters.get(number);
            if (chapter == null) {
                findings.add(new Finding(
                        Missing.CHAPTER,
                        null,
                        before,
                        "the heading of chapter " + number + " is lost; the one before it stands here"));
                read.add(new Outline.Chapter(number, null, null));
            } else {
                before = source.place(chapter.start());
                read.add(new Outline.Chapter(number, chapter.title(), before));
            }
        }
        return read;
    }

    private List<Outline.Measure> measures() {
        List<Outline.Measure> read = new ArrayList<>();
        Place before = source.place(0);
        for (int number = 1; number <= last(measures); number++) {
            Line.Measure measure = measures.get(number);
            if (measure == null) {
                findings.add(new Finding(
                        Missing.MEASURE,
                        null,
                        before,
                        "measure " + number + " is lost; the one before it stands here"));
            } else {
                before = source.place(measure.start());
                read.add(new Outline.Measure(number, measure.title(), chapterOf(number), before));
            }
        }
        return read;
    }

    /** The chapter whose first measure is this one or the last before it, unless a lost chapter may begin in between. */
    private @Nullable Integer chapterOf(int measure) {
        Map.Entry<Integer, Integer> opened = chapterOfFirst.floorEntry(measure);
        if (opened == null || opened.getKey().equals(measure)) {
            return opened == null ? null : opened.getValue();
        }
        Map.Entry<Integer, Integer> next = chapterOfFirst.higherEntry(measure);
        boolean gap = next == null ? last(chapters) > opened.getValue() : next.getValue() != opened.getValue() + 1;
        return gap ? null : opened.getValue();
    }

    private List<Outline.Passage> passages(Placement placement) {
        List<Outline.Passage> read = new ArrayList<>();
        for (Line.Sentence sentence : placement.ordered()) {
            Place place = source.place(sentence.start());
            Integer measure = placement.measure(sentence);
            boolean certain = measure != null || sentence.kind() == Line.Kind.PREAMBLE || measures.isEmpty();
            if (!certain) {
                findings.add(new Finding(
                        Missing.SENTENCE_PLACE,
                        null,
                        place,
                        "the damage has blurred to which measure the sentence here belongs"));
            }
            read.add(new Outline.Passage(sentence.text(), measure, certain, place));
        }
        return read;
    }

    private static int last(SortedMap<Integer, ?> numbered) {
        return numbered.isEmpty() ? 0 : numbered.lastKey();
    }
}
