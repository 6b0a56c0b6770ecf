package planbot.source;

import java.util.ArrayList;
import java.util.List;

/** Cuts running text behind each full stop; a closing mark that follows belongs to its sentence. */
final class Sentences {
    private static final String STOPS = "。！？";
    private static final String CLOSING = "”’」』）)";

    private Sentences() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                while (i + 1 < text.length() && CLOSING.indexOf(text.charAt(i + 1)) >= 0) {
                    i++;
                }
                spans.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            spans.add(new Span(start, text.length()));
        }
        return spans;
    }
}
