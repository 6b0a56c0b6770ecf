package planbot.http;

/** The path exists, the method does not. */
final class MethodNotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String allowed;

    MethodNotAllowed(String allowed) {
        super("use " + allowed, null, false, false);
        this.allowed = allowed;
    }

    /** The value of the Allow header. */
    String allowed() {
        return allowed;
    }
}
