package planbot.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;

/** Finds out which plan a text is about: the one it names, or else the one its conversation means. Quick, does no I/O. */
@FunctionalInterface
public interface PlanChoice {

    Chosen of(String text, Asker asker);

    /**
     * A plan.
     *
     * @param key the plan's
     * @param rest the text without the words that name the plan
     * @param doubt what is said where the words name no plan or several; nothing is carried out then
     */
    record Chosen(String key, String rest, @Nullable Function<Language, String> doubt) {

        /** One that nothing stands against. */
        public Chosen(String key, String rest) {
            this(key, rest, null);
        }
    }
}
