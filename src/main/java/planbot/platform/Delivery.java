package planbot.platform;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send a message. Whether and when to try again is decided elsewhere. */
public sealed interface Delivery {

    /** The platform has taken it. {@code receipt} is the platform's id of the message, or empty where it gives none. */
    record Sent(String receipt) implements Delivery {
        @Override
        public String detail() {
            return receipt;
        }
    }

    /**
     * Not taken, and may be taken later.
     *
     * @param detail the platform's own code, for the log; never a secret nor the message
     * @param after how long to wait, where the platform says so
     */
    record Retry(Reason reason, String detail, @Nullable Duration after) implements Delivery {}

    /** Not taken, and will not be however often it is tried. */
    record Rejected(Reason reason, String detail) implements Delivery {}

    /** Nobody knows whether it was taken. */
    record Unknown(Reason reason, String detail) implements Delivery {}

    /** Why it was not taken; empty if it was. */
    default Optional<Reason> why() {
        if (this instanceof Retry retry) {
            return Optional.of(retry.reason());
        }
        if (this instanceof Rejected rejected) {
            return Optional.of(rejected.reason());
        }
        return this instanceof Unknown unknown ? Optional.of(unknown.reason()) : Optional.empty();
    }

    /** The platform's code, or its receipt; for the log. */
    String detail();

    /** Why; the lower-case name is the metric's label. */
    enum Reason {
        /** The platform is busy or broken for the moment. */
        BUSY,
        /** Too many messages in too short a time. */
        RATE,
        /** The access token is no longer good: with a fresh one it may be. */
        STALE_TOKEN,
        /** A secret, a permission, a keyword or an allowed address is set up wrongly: a person must mend it. */
        SETUP,
        /** The platform does not take this form of the content: plain text may pass. */
        FORM,
        /** The content itself is refused, such as by a filter of words. */
        CONTENT,
        /** The group, person or webhook is not there, or not for this bot. */
        NO_TARGET,
        /** No answer in time. */
        TIMEOUT,
        /** The connection could not be made or broke. */
        CONNECTION,
        /** The answer is none of those the platform documents. */
        UNREADABLE,
        /** More messages wait for this target than are kept. */
        FULL;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Delivery retry(Reason reason, String detail) {
        return new Retry(reason, detail, null);
    }
}
