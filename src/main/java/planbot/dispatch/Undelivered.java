package planbot.dispatch;

import planbot.platform.Delivery;

/** There was no response to a call. */
final class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Delivery delivery;

    private Undelivered(Delivery delivery) {
        super("no response", null, false, false);
        this.delivery = delivery;
    }

    /** Nothing was sent. */
    static Undelivered unsent(Delivery.Reason reason, String detail) {
        return new Undelivered(Delivery.retry(reason, detail));
    }

    /** Something was sent, and nobody knows what became of it. */
    static Undelivered lost(Delivery.Reason reason, String detail) {
        return new Undelivered(new Delivery.Unknown(reason, detail));
    }

    Delivery delivery() {
        return delivery;
    }
}
