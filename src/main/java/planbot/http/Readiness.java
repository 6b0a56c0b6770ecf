package planbot.http;

/** Whether requests are to be sent here. */
public enum Readiness {
    READY(200, "ready"),
    /** Taken out for this, all instances on one store would be gone at once. */
    WITHOUT_STORE(200, "ready, but the store does not answer: progress and subscriptions cannot be changed for now"),
    STORE_GONE(503, "the store does not answer"),
    STOPPING(503, "stopping");

    private final int status;
    private final String text;

    Readiness(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    String text() {
        return text;
    }
}
