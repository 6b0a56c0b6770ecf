package planbot.platform;

import planbot.bot.Inbound;

/** What a request turned out to be. Only a proven message can become an {@link Accept}. */
public sealed interface Verdict {

    record Accept(Inbound inbound) implements Verdict {}

    /** A handshake of the platform, answered at once. */
    record Challenge(HttpReply reply) implements Verdict {}

    /** Genuine, but nothing to answer. */
    record Ignore(Reason reason) implements Verdict {}

    record Refuse(Reason reason) implements Verdict {}
}
