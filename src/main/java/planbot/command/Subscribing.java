package planbot.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.answer.FilterReading;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;

/** Takes a new subscription, and repeats in words what was understood. */
final class Subscribing {
    private static final String WEBHOOK = "webhook";

    private final Office office;
    private final Subscriptions subscriptions;
    private final Rights rights;
    private final Turns turns;
    private final Post post;
    private final OrderReader reader;

    Subscribing(Office office, Rights rights, Turns turns) {
        this.office = office;
        this.subscriptions = office.records().subscriptions();
        this.rights = rights;
        this.turns = turns;
        this.post = office.post();
        this.reader = new OrderReader(office.schedules(), office.post().channels(), office.zone());
    }

    List<Doc.Block> subscribe(Command.Subscribe command, Ordered ordered) {
        CommandWords words = ordered.words();
        OrderReader.Wanted wanted = reader.read(command.wish(), ordered.language());
        Place place = place(wanted.to(), ordered);
        rights.checkMaySubscribe(ordered, place);
        Order order = wanted.order();
        Office.Current current = office.current().get();
        FilterReading reading = current.composer().check(order.filter(), ordered.language(), ordered.today());
        if (reading instanceof FilterReading.Refused refused) {
            throw Refusal.wrong(words.cannotRead(refused.why()));
        }
        FilterReading.Meant meant = (FilterReading.Meant) reading;
        Subscription added = subscriptions.add(
                new Subscriptions.Draft(
                        "", place, order, turns.next(order, ordered).orElse(null), current.basis()),
                ordered.entry("subscribe", place.channel() + " " + place.kind() + ": " + command.wish()));
        office.changed().run();
        String target =
                place.equals(ordered.asker().place()) ? words.here() : words.there(place.channel(), place.kind());
        return new Blocks()
                .lead(words.subscribed(added.number(), words.order(order, Filters.told(meant, words)), target))
                .paragraph(turns.told(order, ordered))
                .paragraph(words.howToGoOn(added.number()))
                .blocks();
    }

    private Place place(@Nullable List<String> to, Ordered ordered) {
        if (to == null) {
            return Rights.place(ordered);
        }
        CommandWords words = ordered.words();
        String channel = to.get(0);
        if (!post.channels().contains(channel)) {
            throw Refusal.wrong(words.noSuchChannel(channel, post.channels()));
        }
        String kind = to.get(1).isEmpty() ? WEBHOOK : to.get(1);
        Place place = new Place(channel, kind, to.get(2));
        if (!post.reaches(place)) {
            throw Refusal.wrong(words.unreachable(channel, kind));
        }
        return place;
    }
}
