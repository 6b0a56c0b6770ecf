package planbot.platform;

import planbot.bot.Inbound;

/** What a request turned out to be. Only a verified one carries a message. */
public sealed interface Verdict {

    /** A person's message, proved to come through the platform. */
    record Accept(Inbound message, Answering answering) implements Verdict {}

    /** The same, of a message without words, such as a picture; {@code message.text()} is empty. */
    record Wordless(Inbound message, Answering answering) implements Verdict {}

    /** No person's message, and to be answered at once: a check of the address, a poll. */
    record Reply(HttpReply reply) implements Verdict {}

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
        /** Encrypted was demanded and plain came, or what came cannot be decrypted. */
        BAD_ENCRYPTION,
        /** Meant for another application or organisation. */
        NOT_FOR_US,
        /** Written by this bot or by another program. */
        BOT,
        /** Genuine, but the channel lacks the secret that an answer needs. */
        NOT_SET_UP,
        /** Genuine, and of a kind that needs no answer. */
        UNSUPPORTED;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
