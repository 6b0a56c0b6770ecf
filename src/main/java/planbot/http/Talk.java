package planbot.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import planbot.bot.Dialogue;
import planbot.platform.Intake;

/** What conversations of the API have said: on record where another process may go on with them. */
final class Talk {
    private final Vertx vertx;
    private final Intake intake;
    private final Turns turns;
    private final Clock clock;

    Talk(Vertx vertx, Intake intake, Turns turns, Clock clock) {
        this.vertx = vertx;
        this.intake = intake;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * What was said before the text, on the caller's context; none where it is on no record, or the record does not answer.
     *
     * @param conversation empty for none
     */
    Future<Dialogue> before(String conversation, String text, LocalDate today) {
        if (conversation.isEmpty() || !intake.isShared()) {
            return Future.succeededFuture(Dialogue.NONE);
        }
        Context context = vertx.getOrCreateContext();
        Promise<Dialogue> before = Promise.promise();
        intake.say(turns.said(conversation, text, today), clock.instant())
                .otherwise(Dialogue.NONE)
                .onSuccess(told -> context.runOnContext(here -> before.complete(told)));
        return before.future();
    }
}
