package planbot.command;

import java.util.Objects;

/** An order that is not carried out; the message is for the person who gave it, in the language it was given in. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why it is not. */
    public enum Kind {
        /** The person may not; it is put on record. */
        FORBIDDEN,
        /** The person may not even ask. */
        UNHEARD,
        /** The person was refused again and again, and is to wait. */
        TOO_OFTEN,
        /** Something in the order is wrong or missing. */
        WRONG
    }

    private Refusal(Kind kind, String words) {
        super(words, null, false, false);
        this.kind = kind;
    }

    public static Refusal forbidden(String words) {
        return new Refusal(Kind.FORBIDDEN, words);
    }

    static Refusal unheard(String words) {
        return new Refusal(Kind.UNHEARD, words);
    }

    static Refusal tooOften(String words) {
        return new Refusal(Kind.TOO_OFTEN, words);
    }

    public static Refusal wrong(String words) {
        return new Refusal(Kind.WRONG, words);
    }

    public Kind kind() {
        return kind;
    }

    public String words() {
        return Objects.requireNonNull(getMessage());
    }
}
