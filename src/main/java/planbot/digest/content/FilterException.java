package planbot.digest.content;

/** A filter does not tell which tasks are meant. The message is for the subscriber, in the order's language. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FilterException(String why) {
        super(why);
    }

    /** For the subscriber. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
