package planbot.http;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Remarks;
import planbot.bot.Dialogue;
import planbot.bot.Inbound;
import planbot.bot.Owed;
import planbot.bot.Said;
import planbot.command.Asker;
import planbot.digest.Place;
import planbot.platform.Platform;
import planbot.platform.Promises;

/** Tells questions from orders, and works out the answer of either. */
final class Turns {
    private final Servers.Content content;
    private final Errands errands;
    private final Meters meters;
    private final Promises promises;
    private final Clock clock;

    Turns(Servers.Content content, Errands errands, Meters meters, Promises promises) {
        this.content = content;
        this.errands = errands;
        this.meters = meters;
        this.promises = promises;
        this.clock = content.clock();
    }

    /** @param request under which the log tells of what goes wrong */
    Turn of(String request, Platform platform, Inbound message) {
        LocalDate today = LocalDate.now(clock);
        Optional<Supplier<Answer>> order = content.orders().read(message.text(), asker(message), today);
        return order.map(toDo -> new Turn(
                        request, platform, message, Owed.Kind.ORDER, before -> carryOut(request, message, toDo)))
                .orElseGet(() -> new Turn(
                        request,
                        platform,
                        message,
                        Owed.Kind.QUESTION,
                        ready(before -> answer(request, message, before, today))));
    }

    /** A message without words. */
    Turn wordless(String request, Platform platform, Inbound message) {
        return new Turn(request, platform, message, Owed.Kind.WORDLESS, ready(before -> Remarks.NOT_TEXT));
    }

    private static Function<Dialogue, Future<Optional<Doc>>> ready(Function<Dialogue, Doc> doc) {
        return before -> Future.succeededFuture(Optional.of(doc.apply(before)));
    }

    /** What a question says in its conversation. */
    Said said(Inbound message) {
        return said(message.conversation(), message.text(), LocalDate.now(clock));
    }

    /** The same, of a question that is no message. */
    Said said(String conversation, String text, LocalDate today) {
        String plan = content.bot().standing(conversation).edition().key();
        return new Said(conversation, text, today, plan);
    }

    private static Asker asker(Inbound message) {
        Inbound.Chat chat = message.chat();
        return new Asker(
                message.channel(),
                message.caller().userId(),
                chat == null ? null : new Place(message.channel(), chat.kind(), chat.address()),
                message.conversation(),
                message.caller().proof());
    }

    /** An answer for every accepted message: a failure becomes one that names where the log tells of it. */
    private Doc answer(String request, Inbound message, Dialogue before, LocalDate today) {
        try {
            return meters.timed(
                            message.caller().platform(),
                            () -> content.bot().answer(message.conversation(), before, message.text(), today))
                    .doc();
        } catch (RuntimeException e) {
            return Turn.incident(request, e);
        }
    }

    /** It goes on record that the order is begun, so that nobody carries it out who finds it there. */
    private Future<Optional<Doc>> carryOut(String request, Inbound message, Supplier<Answer> order) {
        return promises.begin(message, clock.instant())
                .compose(ours -> ours
                        ? errands.run(message.caller().platform(), order).map(answer -> Optional.of(answer.doc()))
                        : Future.succeededFuture(Optional.<Doc>empty()))
                .otherwise(failure -> Optional.of(Turn.incident(request, failure)));
    }
}
