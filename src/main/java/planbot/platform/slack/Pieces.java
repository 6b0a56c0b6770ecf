package planbot.platform.slack;

import java.util.ArrayList;
import java.util.List;

/** Cuts long text into pieces that keep a limit, at line borders where there are any, never within a code point. */
final class Pieces {
    private Pieces() {}

    /** Pieces of at most {@code limit} UTF-16 units; put together they are the text, but for line breaks at the cuts. */
    static List<String> of(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > limit) {
            int cut = rest.lastIndexOf('\n', limit);
            boolean atLine = cut > 0;
            if (!atLine) {
                cut = Character.isHighSurrogate(rest.charAt(limit - 1)) ? limit - 1 : limit;
            }
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(atLine ? cut + 1 : cut);
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }
}
