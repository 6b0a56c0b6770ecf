package planbot.simulate;

/** The simulation cannot be run as it was asked for; the message says why. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
