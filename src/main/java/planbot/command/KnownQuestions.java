package planbot.command;

import java.util.concurrent.atomic.AtomicReferenceArray;
import planbot.answer.SecondTime;

/**
 * Texts that are no orders in any room, whoever says them: people ask the same things. Each is known from the second time on, and may
 * be in two places, of which it takes the elder's: two that are asked often do not keep each other out. Long ones are not worth
 * remembering. Safe for many threads.
 */
final class KnownQuestions {
    /** A power of two. */
    private static final int MOST = 2_048;

    private static final int LONGEST = 200;

    private final AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(MOST);
    private final SecondTime again = new SecondTime();

    boolean have(String text) {
        int place = place(text);
        return text.equals(texts.get(place)) || text.equals(texts.get(place + 1));
    }

    void add(String text) {
        if (text.length() <= LONGEST && again.is(text.hashCode()) && !have(text)) {
            int place = place(text);
            texts.set(place + 1, texts.get(place));
            texts.set(place, text);
        }
    }

    /** The first of the two. */
    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & MOST - 2;
    }
}
