package planbot.platform;

import io.vertx.core.Future;
import java.time.Instant;
import planbot.bot.Dialogue;
import planbot.bot.Inbound;
import planbot.bot.Inbox.Found;
import planbot.bot.Said;

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

    /** The store does not answer, so that nothing can be put on record now. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Away() {
            super("the store does not answer", null, false, false);
        }
    }

    /**
     * Whether other processes take up messages by the same record: then every message and every conversation has to be on it.
     */
    boolean isShared();

    /** Judges without waiting, from what this process remembers. */
    Admission admit(Inbound message, Instant now);

    /**
     * Puts the message on record.
     *
     * @return what was known of it. Fails where the store fails, or does not answer in time, at once with {@link Away} where it
     *     is known not to: then nobody knows, and what is less harm is the caller's to say
     */
    Future<Found> record(Taken taken, Instant now);

    /** Puts on record what is said in a conversation that has no message ids, and tells what was said before; fails as above. */
    Future<Dialogue> say(Said said, Instant now);

    /** What is owed for the messages on record. */
    Promises promises();
}
