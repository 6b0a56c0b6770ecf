package planbot.simulate;

import java.time.Instant;

/**
 * A person's message, and one delivery of it.
 *
 * @param at when it was written, the same however often it is delivered
 * @param id new with every message
 * @param standIn the address of the stand-in, where the platform wants its answers
 * @param repeat 0 with the first delivery
 * @param deliveredAt the time that the delivery is signed with
 */
record Said(String text, Instant at, String id, String standIn, int repeat, Instant deliveredAt) {
    /** Delivered as soon as it is written. */
    Said(String text, Instant at, String id, String standIn) {
        this(text, at, id, standIn, 0, at);
    }

    /** The same message, delivered once more. */
    Said again(Instant now) {
        return new Said(text, at, id, standIn, repeat + 1, now);
    }

    String seconds() {
        return Long.toString(at.getEpochSecond());
    }

    String millis() {
        return Long.toString(at.toEpochMilli());
    }

    String deliverySeconds() {
        return Long.toString(deliveredAt.getEpochSecond());
    }

    String deliveryMillis() {
        return Long.toString(deliveredAt.toEpochMilli());
    }

    /** New with every delivery. */
    String nonce() {
        return repeat == 0 ? id : id + repeat;
    }
}
