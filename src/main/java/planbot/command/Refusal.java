package planbot.command;

import java.util.Objects;

/** An order that is not carried out; the message is for the person who gave it, in the language it was given in. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why it is not. */
    enum Kind {
        /** The person may not; it is put on record. */
        FORBIDDEN,
        /** Something in the order is wrong or missing. */
        WRONG
    }

    private Refusal(Kind kind, String words) {
        super(words, null, false, false);
        this.kind = kind;
    }

    static Refusal forbidden(String words) {
        return new Refusal(Kind.FORBIDDEN, words);
    }

    static Refusal wrong(String words) {
        return new Refusal(Kind.WRONG, words);
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return Objects.requireNonNull(getMessage());
    }
}
