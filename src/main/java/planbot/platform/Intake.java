package planbot.platform;

import io.vertx.core.Future;
import java.time.Instant;
import planbot.bot.Inbound;

/** Decides which verified messages are taken up: each once, and not too many of one person's. */
public interface Intake {

    /** What is known of a message at once. */
    enum Admission {
        /** Not heard here before. */
        NEW,
        /** Being worked on, or done with. */
        REPEATED,
        /** On no record, and from before this process began, so that it may be a replay of what was answered. */
        UNCERTAIN,
        /** More than one person may ask in a minute; to be told so once. */
        TOO_FAST,
        /** The same, and told already. */
        STILL_TOO_FAST
    }

    /** Judges without waiting, from what this process remembers. */
    Admission admit(Inbound message, Instant now);

    /**
     * Puts the message on record.
     *
     * @return whether it was not there yet. Fails where the store fails, or does not answer in time: then nobody knows, and
     *     what is less harm is the caller's to say
     */
    Future<Boolean> record(Inbound message, Instant now);

    /** Takes it off the record: it could not be answered, so that a repeated delivery is welcome. */
    void release(Inbound message);
}
