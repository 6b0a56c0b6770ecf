package planbot.command.digests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import planbot.answer.Doc;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.digest.Order;
import planbot.digest.Row;
import planbot.digest.Subscription;
import planbot.digest.content.Composer;
import planbot.digest.content.Digest;
import planbot.digest.content.DigestDoc;
import planbot.digest.content.FilterException;
import planbot.digest.content.Heading;

/** Shows what a subscription would send now. */
final class Previewing {
    private final Office office;
    private final Managing managing;

    Previewing(Office office, Managing managing) {
        this.office = office;
        this.managing = managing;
    }

    /** In the language of the subscription, as it would be sent. */
    Doc preview(Command.Preview command, Ordered ordered) {
        Subscription subscription = managing.find(command.number(), ordered);
        Order order = subscription.order();
        LocalDate today = ordered.today();
        Digest digest;
        try {
            Composer about = office.current().get().composer().about(order);
            digest = about.compose(
                    order,
                    office.records().mutes().at(subscription.place(), about.key()),
                    office.records().subscriptions().told(subscription.number()).orElse(null),
                    today,
                    today);
        } catch (FilterException e) {
            throw Refusal.wrong(e.why());
        }
        if (digest.isEmpty() && order.whenEmpty() == Order.WhenEmpty.SKIP) {
            return new Doc(
                    ordered.language(),
                    new Blocks()
                            .lead(CommandWords.in(ordered.language()).nothingToSend(subscription.number()))
                            .blocks());
        }
        LocalDateTime now = LocalDateTime.ofInstant(ordered.now(), order.zone()).truncatedTo(ChronoUnit.MINUTES);
        Heading heading = new Heading(subscription.number(), now, Row.Timing.PREVIEW);
        return DigestDoc.of(digest, heading);
    }
}
