package planbot.platform;

import planbot.bot.Inbound;

/** What a request turned out to be. Only a verified one carries a message. */
public sealed interface Verdict {

    /** A person's message, proved to come through the platform. */
    record Accept(Inbound message) implements Verdict {}

    /** The platform's own check of the address, with its answer. */
    record Challenge(HttpReply reply) implements Verdict {}

    /** Genuine, and nothing to answer. */
    record Ignore(Reason reason) implements Verdict {}

    /**
     * Not proved genuine.
     *
     * @param detail for the log: what was wrong, never a secret nor what the sender wrote
     */
    record Refuse(Reason reason, String detail) implements Verdict {}

    /** Why; the lower-case name is the metric's label. */
    enum Reason {
        NO_SIGNATURE,
        BAD_SIGNATURE,
        BAD_TIMESTAMP,
        STALE,
        MALFORMED,
        SSL_CHECK,
        UNSUPPORTED;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
