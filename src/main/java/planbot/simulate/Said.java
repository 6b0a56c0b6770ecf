package planbot.simulate;

import java.time.Instant;

/**
 * A person's message.
 *
 * @param id new with every message
 * @param standIn the address of the stand-in, where the platform wants its answers
 */
record Said(String text, Instant at, String id, String standIn) {
    String seconds() {
        return Long.toString(at.getEpochSecond());
    }

    String millis() {
        return Long.toString(at.toEpochMilli());
    }
}
