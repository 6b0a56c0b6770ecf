package planbot.command.digests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.digests.Command.Extent;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.digest.Subscriptions;
import planbot.schedule.Quiet;
import planbot.schedule.QuietReader;

/** Lists subscriptions, ends, pauses and resumes them, and sets their quiet hours. */
final class Managing {
    /** A chat with more subscriptions than this sees the first. */
    private static final int MOST_LISTED = 50;

    private final Office office;
    private final Subscriptions subscriptions;
    private final PlaceRights rights;
    private final Turns turns;

    Managing(Office office, PlaceRights rights, Turns turns) {
        this.office = office;
        this.subscriptions = office.records().subscriptions();
        this.rights = rights;
        this.turns = turns;
    }

    List<Doc.Block> list(Command.ListSubscriptions command, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        boolean everywhere =
                command.extent() == Extent.EVERYWHERE || ordered.asker().isConsole();
        if (everywhere) {
            rights.checkAdmin(ordered);
        }
        List<Subscription> found =
                everywhere ? subscriptions.after(0, MOST_LISTED + 1) : subscriptions.at(PlaceRights.place(ordered));
        Blocks told = new Blocks();
        int shown = Math.min(found.size(), MOST_LISTED);
        told.lead(found.isEmpty() ? words.noSubscriptions(everywhere) : words.subscriptions(shown, everywhere));
        found.stream()
                .limit(MOST_LISTED)
                .forEach(subscription -> told.paragraph(listed(subscription, everywhere, ordered)));
        if (found.size() > MOST_LISTED) {
            told.paragraph(words.moreSubscriptions(MOST_LISTED));
        }
        return told.blocks();
    }

    private String listed(Subscription subscription, boolean everywhere, Ordered ordered) {
        Order order = subscription.order();
        return CommandWords.in(ordered.language())
                .listed(
                        subscription,
                        Filters.told(office.current().get().composer(), order, ordered),
                        turns.written(subscription.next(), order, ordered),
                        everywhere);
    }

    List<Doc.Block> cancel(Command.Cancel command, Ordered ordered) {
        Subscription subscription = changeable(command.number(), ordered);
        CommandWords words = CommandWords.in(ordered.language());
        if (subscription.isDeclared()) {
            throw Refusal.wrong(words.declared(subscription.number(), subscription.name()));
        }
        change(subscription, new State(Mode.ENDED, 0, ""), null, ordered, "unsubscribe");
        return new Blocks().lead(words.cancelled(subscription.number())).blocks();
    }

    List<Doc.Block> pause(Command.Pause command, Ordered ordered) {
        Subscription subscription = changeable(command.number(), ordered);
        CommandWords words = CommandWords.in(ordered.language());
        if (subscription.state().mode() == Mode.PAUSED) {
            return new Blocks().lead(words.pausedAlready(subscription.number())).blocks();
        }
        change(subscription, new State(Mode.PAUSED, 0, ""), null, ordered, "pause");
        return new Blocks().lead(words.paused(subscription.number())).blocks();
    }

    List<Doc.Block> resume(Command.Resume command, Ordered ordered) {
        Subscription subscription = changeable(command.number(), ordered);
        CommandWords words = CommandWords.in(ordered.language());
        if (subscription.state().mode() == Mode.RUNNING) {
            return new Blocks().lead(words.runsAlready(subscription.number())).blocks();
        }
        Instant next = turns.next(subscription.order(), ordered).orElse(null);
        change(subscription, State.RUNNING, next, ordered, "resume");
        return new Blocks()
                .lead(words.resumed(subscription.number(), turns.told(subscription.order(), ordered)))
                .blocks();
    }

    List<Doc.Block> quiet(Command.SetQuiet command, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        Quiet quiet = hours(command.hours(), words);
        Long number = command.number();
        List<Subscription> meant;
        if (number != null) {
            meant = List.of(changeable(number, ordered));
        } else {
            Place place = PlaceRights.place(ordered);
            rights.checkMaySubscribe(ordered, place);
            List<Subscription> all = subscriptions.at(place);
            List<Subscription> changeable =
                    all.stream().filter(found -> !found.isDeclared()).toList();
            meant = changeable.isEmpty() ? all : changeable;
        }
        if (meant.isEmpty()) {
            throw Refusal.wrong(words.noSubscriptions(false));
        }
        for (Subscription subscription : meant) {
            if (subscription.isDeclared()) {
                throw Refusal.wrong(words.declared(subscription.number(), subscription.name()));
            }
            subscriptions.change(
                    subscription.with(subscription.order().quiet(quiet)),
                    ordered.entry("quiet", subscription.number() + " " + (quiet == null ? "off" : quiet)));
        }
        List<Long> numbers = meant.stream().map(Subscription::number).toList();
        return new Blocks().lead(words.quietSet(numbers, quiet)).blocks();
    }

    private static @Nullable Quiet hours(String said, CommandWords words) {
        if (OrderText.NONE.matcher(said.strip()).matches()) {
            return null;
        }
        return QuietReader.read(said).orElseThrow(() -> Refusal.wrong(words.noHours(said)));
    }

    private Subscription changeable(long number, Ordered ordered) {
        Subscription subscription = find(number, ordered);
        rights.checkMaySubscribe(ordered, subscription.place());
        return subscription;
    }

    /** A subscription that has not ended; of one elsewhere nobody but an admin learns even that it is there. */
    Subscription find(long number, Ordered ordered) {
        Subscription found = subscriptions
                .find(number)
                .filter(known -> known.state().mode() != Mode.ENDED)
                .orElseThrow(
                        () -> Refusal.wrong(CommandWords.in(ordered.language()).noSuchSubscription(number)));
        if (!rights.mayKnowOf(ordered, found.place())) {
            throw Refusal.forbidden(CommandWords.in(ordered.language()).noSuchSubscription(number));
        }
        return found;
    }

    private void change(
            Subscription subscription, State state, @Nullable Instant next, Ordered ordered, String action) {
        subscriptions.change(
                subscription.with(state, next), ordered.entry(action, "subscription " + subscription.number()));
        office.changed().run();
    }
}
