package planbot.http;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Doc;
import planbot.answer.Remarks;
import planbot.bot.Inbound;
import planbot.platform.Platform;

/**
 * A message being answered.
 *
 * @param doc works out the answer; at once, but for an order. Never fails
 */
record Turn(Exchange exchange, Platform platform, Inbound message, Kind kind, Supplier<Future<Doc>> doc) {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    /** Whether working out the answer changes anything. */
    enum Kind {
        /** Answered twice it does no harm. */
        QUESTION,
        /** Carried out once at most. */
        ORDER
    }

    /** Of this message, something that is ready to be said. */
    static Turn saying(Exchange exchange, Platform platform, Inbound message, Supplier<Doc> doc) {
        return new Turn(exchange, platform, message, Kind.QUESTION, () -> Future.succeededFuture(doc.get()));
    }

    Turn saying(Doc remark) {
        return saying(exchange, platform, message, () -> remark);
    }

    boolean isOrder() {
        return kind == Kind.ORDER;
    }

    /** What is said where a message could not be answered: under which id the log tells of it. */
    static Doc incident(Exchange exchange, Throwable failure) {
        LOG.atError().addKeyValue("request", exchange.id()).setCause(failure).log("a message could not be answered");
        return Remarks.incident(exchange.id());
    }
}
