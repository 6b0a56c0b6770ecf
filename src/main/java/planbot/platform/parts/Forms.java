package planbot.platform.parts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import planbot.answer.Doc;
import planbot.answer.SecondTime;

/**
 * The forms that documents took lately. An answer the bot remembers is the same object each time, so its form is found by
 * identity, and goes when the answer goes; of too many bytes those least asked for go first. A form is kept from the second time on,
 * because most answers are given once.
 */
public final class Forms<F> {
    private static final long MOST_BYTES = 8 * 1024 * 1024;

    private final Function<Doc, F> writer;
    private final Cache<Doc, F> forms;
    private final SecondTime again = new SecondTime();

    /**
     * @param writer gives the same form for the same document
     * @param bytes about how many a form keeps in memory
     */
    public Forms(Function<Doc, F> writer, ToIntFunction<F> bytes) {
        this.writer = writer;
        forms = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(MOST_BYTES)
                .weigher((Doc doc, F form) -> bytes.applyAsInt(form))
                // Its upkeep is less work than handing it to another thread.
                .executor(Runnable::run)
                .build();
    }

    public F of(Doc doc) {
        F known = forms.getIfPresent(doc);
        if (known != null) {
            return known;
        }
        F form = writer.apply(doc);
        if (again.is(System.identityHashCode(doc))) {
            forms.put(doc, form);
        }
        return form;
    }
}
