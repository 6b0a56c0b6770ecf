package planbot.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a task table, its words run together: a word for the number, then the words of the other columns. */
final class TableHeader {
    private static final List<String> NUMBER = Column.NUMBER.words();
    private static final List<String> COLUMNS = Column.wordsBehindNumber();
    private static final int FEWEST_COLUMNS = 3;

    private TableHeader() {}

    /** The first head that begins in a stretch of text, or null. */
    static @Nullable Span in(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            char c = text.charAt(i);
            if (c == '序' || c == '编' || c == '任') {
                int end = endAt(text, i);
                if (end > 0) {
                    return new Span(i, end);
                }
            }
        }
        return null;
    }

    private static int endAt(String text, int at) {
        int i = at;
        for (String number : NUMBER) {
            if (text.startsWith(number, at)) {
                i = at + number.length();
                break;
            }
        }
        if (i == at) {
            return -1;
        }
        int columns = 0;
        for (int next = wordAt(text, i); next > i; next = wordAt(text, i)) {
            i = next;
            columns++;
        }
        return columns < FEWEST_COLUMNS ? -1 : i;
    }

    private static int wordAt(String text, int at) {
        for (String word : COLUMNS) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }
}
