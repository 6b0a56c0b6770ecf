package planbot.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that opens a paragraph.
 *
 * @param mark where it stands; the paragraph's own words begin behind it
 */
record Marker(Style style, int number, Span mark) {

    /** The styles of numbering, as official documents nest them. */
    enum Style {
        /** 一、 */
        CHAPTER,
        /** （一） */
        MEASURE,
        /** 1. */
        PLAIN,
        /** 1.1 */
        DECIMAL,
        /** （1） */
        BRACKETED
    }

    private static final int LONGEST = 12;
    private static final Pattern DECIMAL = Pattern.compile(
            "\\d{1,2}[.．](\\d{1,2})(?![\\d.．])(?:[、.．]?[ \\u3000\\t]+|[、.．]|(?=[\\u4e00-\\u9fa5“《&&[^亿万个倍元家年月日人项]]))");
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,3})[.．、][ \\u3000\\t]*(?!\\d)");
    private static final Pattern BRACKETED = Pattern.compile("[（(](\\d{1,3})[）)]");

    /** The mark a line begins with, or null. */
    static @Nullable Marker at(String text, Span line) {
        int limit = Math.min(line.end(), line.start() + LONGEST);
        Heading.Numbered chapter = Heading.chapterAt(text, line.start(), line.end());
        if (chapter != null) {
            return new Marker(Style.CHAPTER, chapter.number(), new Span(line.start(), chapter.title()));
        }
        Heading.Numbered measure = Heading.measureAt(text, line.start(), line.end());
        if (measure != null) {
            return new Marker(Style.MEASURE, measure.number(), new Span(line.start(), measure.title()));
        }
        Marker decimal = at(Style.DECIMAL, DECIMAL, text, line.start(), limit);
        Marker plain = decimal != null ? decimal : at(Style.PLAIN, PLAIN, text, line.start(), limit);
        return plain != null ? plain : at(Style.BRACKETED, BRACKETED, text, line.start(), limit);
    }

    private static @Nullable Marker at(Style style, Pattern pattern, String text, int from, int limit) {
        Matcher matcher = pattern.matcher(text).region(from, limit);
        return matcher.lookingAt()
                ? new Marker(style, Integer.parseInt(matcher.group(1)), new Span(from, matcher.end()))
                : null;
    }
}
