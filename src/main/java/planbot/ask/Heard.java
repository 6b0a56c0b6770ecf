package planbot.ask;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text cut into what it says by itself, whatever was spoken of before it. Immutable. */
public final class Heard {
    final LocalDate today;
    final Tokens tokens;
    final List<Parse.Note> notes;
    /** What a figure is asked to count: 户 in 多少户; null where the text does not say. */
    final @Nullable String measure;
    /** What is to be said of a text that asks nothing, or nothing that can be answered; null for a question. */
    final @Nullable Parse unread;

    Heard(LocalDate today, Tokens tokens, List<Parse.Note> notes, @Nullable String measure, @Nullable Parse unread) {
        this.today = today;
        this.tokens = tokens;
        this.notes = notes;
        this.measure = measure;
        this.unread = unread;
    }
}
