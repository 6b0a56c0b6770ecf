package planbot.ask;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text cut into what it says by itself, whatever was spoken of before it. Immutable. */
public final class Heard {
    final String text;
    final LocalDate today;
    final Tokens tokens;
    final List<Parse.Note> notes;
    /** What is to be said of a text that asks nothing, or nothing that can be answered; null for a question. */
    final @Nullable Parse unread;

    Heard(LocalDate today, String text, Tokens tokens, List<Parse.Note> notes, @Nullable Parse unread) {
        this.today = today;
        this.text = text;
        this.tokens = tokens;
        this.notes = notes;
        this.unread = unread;
    }
}
