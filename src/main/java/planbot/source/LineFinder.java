package planbot.source;

import java.util.ArrayList;
import java.util.List;

/** Takes the running text apart into headings and sentences, copies and all. */
final class LineFinder {
    private final String text;
    private final FrontMatter matter;
    private final List<Line> lines = new ArrayList<>();

    LineFinder(String text, FrontMatter matter) {
        this.text = text;
        this.matter = matter;
    }

    List<Line> lines(List<Piece> running) {
        running.forEach(piece -> take(piece.span()));
        return lines;
    }

    private void take(Span span) {
        int at = matter.ownWords(text, span);
        Line.Kind kind = at > span.start() || lines.isEmpty() ? Line.Kind.PREAMBLE : Line.Kind.BODY;
        Integer chapter = null;
        Heading.Numbered head = Heading.chapterAt(text, at);
        if (head != null) {
            int end = head.title();
            while (end < span.end() && Heading.measureAt(text, end) == null) {
                end++;
            }
            lines.add(new Line.Chapter(head.number(), title(head.title(), end), at, end));
            chapter = head.number();
            at = end;
        }
        Heading.Numbered measure = Heading.measureAt(text, at);
        if (measure != null) {
            lines.add(new Line.Measure(measure.number(), title(measure.title(), span.end()), chapter, at, span.end()));
        } else if (at < span.end()) {
            lines.add(new Line.Sentence(text.substring(at, span.end()), kind, at, span.end()));
        }
    }

    private String title(int start, int end) {
        return end > start && text.charAt(end - 1) == '。' ? text.substring(start, end - 1) : text.substring(start, end);
    }
}
