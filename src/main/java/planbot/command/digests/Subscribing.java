package planbot.command.digests;

import java.util.List;
import planbot.answer.Doc;
import planbot.answer.FilterReading;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.content.Composer;

/** Takes a new subscription, and repeats in words what was understood. */
final class Subscribing {
    private static final String WEBHOOK = "webhook";
    /** Another day, week, month and year. */
    private static final int MUCH_LATER = 400;

    private final Office office;
    private final Subscriptions subscriptions;
    private final PlaceRights rights;
    private final Turns turns;
    private final Post post;
    private final OrderReader reader;

    Subscribing(Office office, PlaceRights rights, Turns turns) {
        this.office = office;
        this.subscriptions = office.records().subscriptions();
        this.rights = rights;
        this.turns = turns;
        this.post = office.post();
        this.reader = new OrderReader(office.schedules(), office.post().channels(), office.zone());
    }

    List<Doc.Block> subscribe(Command.Subscribe command, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        OrderReader.Wanted wanted = reader.read(command.wish(), ordered.language());
        Place place = place(wanted, ordered);
        rights.checkMaySubscribe(ordered, place);
        Order order = wanted.order().about(ordered.plan());
        Office.Current current = office.current().get();
        Composer about = current.about(ordered);
        FilterReading reading = about.check(order.filter(), ordered.language(), ordered.today());
        if (reading instanceof FilterReading.Refused refused) {
            throw Refusal.wrong(
                    wanted.stray().isEmpty()
                            ? words.cannotRead(refused.why())
                            : words.noSuchChannel(wanted.stray(), post.channels()));
        }
        FilterReading.Meant meant = (FilterReading.Meant) reading;
        Subscription added = subscriptions.add(
                new Subscriptions.Draft(
                        "", place, order, turns.next(order, ordered).orElse(null), current.basis()),
                ordered.entry("subscribe", place.channel() + " " + place.kind() + ": " + command.wish()));
        office.changed().run();
        String target = place.equals(ordered.asker().place()) ? words.here() : words.there(place);
        return new Blocks()
                .lead(words.subscribed(
                        added.number(), words.order(order, about.named(Filters.told(meant, words))), target))
                .paragraph(turns.told(order, ordered))
                .paragraph(movesOn(order, meant, ordered) ? words.filterMovesOn() : "")
                .paragraph(words.howToGoOn(added.number()))
                .blocks();
    }

    /** Whether the filter means other days on other days: 本月到期 is another month's next month. */
    private boolean movesOn(Order order, FilterReading.Meant meant, Ordered ordered) {
        FilterReading later = office.current()
                .get()
                .about(ordered)
                .check(order.filter(), order.language(), ordered.today().plusDays(MUCH_LATER));
        return !(later instanceof FilterReading.Meant then && then.reading().equals(meant.reading()));
    }

    private Place place(OrderReader.Wanted wanted, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        List<String> to = wanted.to();
        return to == null ? here(wanted, ordered) : there(to, words);
    }

    private Place here(OrderReader.Wanted wanted, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        Place place = ordered.asker().place();
        if (place != null) {
            return place;
        }
        if (!wanted.stray().isEmpty()) {
            throw Refusal.wrong(words.noSuchChannel(wanted.stray(), post.channels()));
        }
        throw Refusal.wrong(ordered.asker().isConsole() ? words.consoleIsNoPlace() : words.chatIsNoPlace());
    }

    private Place there(List<String> to, CommandWords words) {
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
