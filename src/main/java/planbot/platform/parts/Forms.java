package planbot.platform.parts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;
import planbot.answer.Doc;

/**
 * The forms that documents took lately. An answer the bot remembers is the same object each time, so its form is found by
 * identity, and goes when the answer goes.
 */
public final class Forms<F> {
    private static final int MOST = 2_000;

    private final LoadingCache<Doc, F> forms;

    /** @param writer gives the same form for the same document */
    public Forms(Function<Doc, F> writer) {
        forms = Caffeine.newBuilder().weakKeys().maximumSize(MOST).build(writer::apply);
    }

    public F of(Doc doc) {
        return forms.get(doc);
    }
}
