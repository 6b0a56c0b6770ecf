package planbot.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that are no orders in any room, whoever says them: people ask the same things. When it holds as many as it may it begins
 * anew; long ones are not worth remembering. Safe for many threads.
 */
final class KnownQuestions {
    static final int MOST = 2_000;
    static final int LONGEST = 200;

    private final Set<String> texts = ConcurrentHashMap.newKeySet();

    boolean have(String text) {
        return texts.contains(text);
    }

    void add(String text) {
        if (text.length() > LONGEST) {
            return;
        }
        if (texts.size() >= MOST) {
            texts.clear();
        }
        texts.add(text);
    }
}
