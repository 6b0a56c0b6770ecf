package planbot.command;

import java.util.Optional;
import java.util.function.Function;
import planbot.answer.Doc;
import planbot.answer.Language;

/** A family of orders: how they are told from questions, and who carries them out. */
@FunctionalInterface
public interface Room {

    /** Reads a text, by nothing but the text; quick, never throws, does no I/O. Empty where it is no order of this room. */
    Optional<Work> read(Spoken text);

    /**
     * An order that was read.
     *
     * @param name what the audit log calls it
     * @param language its verb's
     * @param audience who may give it, as far as that does not depend on what it says
     * @param carrying carries it out; may block, and throws a {@link Refusal} where it is not carried out
     */
    record Work(String name, Language language, Audience audience, Function<Ordered, Doc> carrying) {

        /** An order of those who may ask. */
        public Work(String name, Language language, Function<Ordered, Doc> carrying) {
            this(name, language, Audience.READERS, carrying);
        }
    }

    /** Who may give an order. */
    enum Audience {
        /** Those who may ask. */
        READERS,
        /** Everybody, at any time. */
        ANYBODY
    }
}
