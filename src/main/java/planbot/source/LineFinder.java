package planbot.source;

import java.util.ArrayList;
import java.util.List;

/** Takes the running text apart into headings and sentences, copies and all. */
final class LineFinder {
    private final SourceText source;
    private final String text;
    private final FrontMatter matter;
    private final List<Line> lines = new ArrayList<>();

    LineFinder(SourceText source, FrontMatter matter) {
        this.source = source;
        this.text = source.flat();
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
        Heading.Numbered head = Heading.chapterAt(text, at, span.end());
        if (head != null) {
            int end = titleEnd(at, head.title(), span.end());
            lines.add(new Line.Chapter(head.number(), title(head.title(), end), at, end, source.opensLine(at)));
            chapter = head.number();
            at = end;
        }
        Heading.Numbered measure = Heading.measureAt(text, at, span.end());
        if (measure != null) {
            int own = source.ownLineEnd(at);
            int end = own > measure.title() && own < span.end() ? own : span.end();
            lines.add(new Line.Measure(
                    measure.number(), title(measure.title(), end), chapter, at, end, source.opensLine(at)));
            at = end;
            kind = Line.Kind.BODY;
        }
        if (at < span.end() && !span.in(text).endsWith("。") || at < span.end() - 1) {
            lines.add(new Line.Sentence(text.substring(at, span.end()), kind, at, span.end(), source.opensLine(at)));
        }
    }

    /** A chapter's title ends before a measure, or else with its line, where that is one of its own, or at the full stop. */
    private int titleEnd(int at, int title, int limit) {
        int end = title;
        while (end < limit && Heading.measureAt(text, end, limit) == null) {
            end++;
        }
        int own = source.ownLineEnd(at);
        return own > title && own < limit && end == limit ? own : end;
    }

    private String title(int start, int end) {
        return end > start && text.charAt(end - 1) == '。' ? text.substring(start, end - 1) : text.substring(start, end);
    }
}
