package planbot.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import planbot.answer.Answer;

/** Takes orders that people give in chat. */
@FunctionalInterface
public interface Orders {
    /** Takes none: everything is a question. */
    Orders NONE = (text, asker, today) -> Optional.empty();

    /**
     * Reads a text; quick, never throws, does no I/O.
     *
     * @param text as it was typed
     * @return empty where it is no order but a question that may be asked; else what carries the order out, which may block and may fail: never to
     *     be called on an event loop, and only once
     */
    Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today);
}
