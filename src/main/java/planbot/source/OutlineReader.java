package planbot.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import planbot.plan.Finding;
import planbot.plan.Outline;

/** Reads the running text: chapters, measures and their sentences, each once. */
final class OutlineReader {
    private final SourceText source;
    private final List<Piece> running;
    private final List<Finding> findings;

    OutlineReader(SourceText source, List<Piece> running, List<Finding> findings) {
        this.source = source;
        this.running = running;
        this.findings = findings;
    }

    Outline read() {
        Map<Integer, Outline.Chapter> chapters = new TreeMap<>();
        Map<Integer, Outline.Measure> measures = new TreeMap<>();
        List<Outline.Passage> passages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String flat = source.flat();
        Integer chapter = null;
        Integer measure = null;
        for (Piece piece : running) {
            int at = piece.span().start();
            Heading.Numbered head = Heading.chapterAt(flat, at);
            if (head != null) {
                int end = flat.indexOf('（', head.title());
                end = end < 0 || end > piece.span().end() ? piece.span().end() : end;
                chapter = head.number();
                chapters.putIfAbsent(
                        chapter, new Outline.Chapter(chapter, flat.substring(head.title(), end), source.place(at)));
                at = end;
            }
            Heading.Numbered numbered = Heading.measureAt(flat, at);
            if (numbered != null) {
                measure = numbered.number();
                String title = flat.substring(numbered.title(), piece.span().end());
                measures.putIfAbsent(
                        measure,
                        new Outline.Measure(
                                measure,
                                title.endsWith("。") ? title.substring(0, title.length() - 1) : title,
                                chapter,
                                source.place(at)));
                at = piece.span().end();
            }
            if (at < piece.span().end()
                    && seen.add(flat.substring(at, piece.span().end()))) {
                passages.add(
                        new Outline.Passage(flat.substring(at, piece.span().end()), measure, true, source.place(at)));
            }
        }
        lost(measures.keySet(), Finding.Missing.MEASURE, "measure");
        lost(chapters.keySet(), Finding.Missing.CHAPTER, "chapter");
        return new Outline(List.copyOf(chapters.values()), List.copyOf(measures.values()), passages);
    }

    private void lost(Set<Integer> present, Finding.Missing missing, String what) {
        int last = present.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int number = 1; number < last; number++) {
            if (!present.contains(number)) {
                findings.add(new Finding(missing, null, source.place(0), what + " " + number + " is lost"));
            }
        }
    }
}
