package planbot.command;

import java.util.concurrent.atomic.AtomicReferenceArray;
import planbot.answer.SecondTime;

/**
 * Texts that are no orders in any room, whoever says them: people ask the same things. Each is known from the second time on, and has
 * one place, which it takes from the one that was there; long ones are not worth remembering. Safe for many threads.
 */
final class KnownQuestions {
    /** A power of two. */
    private static final int MOST = 2_048;

    private static final int LONGEST = 200;

    private final AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(MOST);
    private final SecondTime again = new SecondTime();

    boolean have(String text) {
        return text.equals(texts.get(place(text)));
    }

    void add(String text) {
        if (text.length() <= LONGEST && again.is(text.hashCode())) {
            texts.set(place(text), text);
        }
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & MOST - 1;
    }
}
