package planbot.http;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Doc;
import planbot.answer.Remarks;
import planbot.bot.Dialogue;
import planbot.bot.Inbound;
import planbot.bot.Owed;
import planbot.platform.Platform;

/**
 * A message being answered.
 *
 * @param request under which the log tells of it
 * @param doc works out the answer, after what its conversation's record had before: at once, but for an order. Empty where the
 *     message is not this process's to answer any more. Never fails
 */
record Turn(
        String request,
        Platform platform,
        Inbound message,
        Owed.Kind kind,
        Function<Dialogue, Future<Optional<Doc>>> doc) {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    /** The same message, to which something is said that is ready. */
    Turn saying(Doc remark) {
        return new Turn(
                request, platform, message, Owed.Kind.QUESTION, before -> Future.succeededFuture(Optional.of(remark)));
    }

    /**
     * The same order, of which nobody knows whether it was carried out. It stays an order, because a repeat of it is to be found on
     * record even where this could not be said.
     */
    Turn interrupted() {
        return new Turn(
                request,
                platform,
                message,
                Owed.Kind.ORDER,
                before -> Future.succeededFuture(Optional.of(Remarks.INTERRUPTED)));
    }

    boolean isOrder() {
        return kind == Owed.Kind.ORDER;
    }

    /** What is said where the message could not be answered: under which id the log tells of it. */
    Doc incident(Throwable failure) {
        return incident(request, failure);
    }

    /** What is said where a message could not be answered. */
    static Doc incident(String request, Throwable failure) {
        LOG.atError().addKeyValue("request", request).setCause(failure).log("a message could not be answered");
        return Remarks.incident(request);
    }
}
