package planbot.command.digests;

import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.Rights;
import planbot.digest.Place;

/** Who may order what of the digests of a place. */
final class PlaceRights {
    private final Rights rights;

    PlaceRights(Rights rights) {
        this.rights = rights;
    }

    /** Whatever concerns more than the chat that is asked in. */
    void checkAdmin(Ordered ordered) {
        rights.checkAdmin(ordered);
    }

    /** Subscribing the place, and changing what is subscribed there. */
    void checkMaySubscribe(Ordered ordered, Place place) {
        if (place.equals(ordered.asker().place())) {
            rights.checkMaySubscribe(ordered);
        } else {
            rights.checkAdmin(ordered);
        }
    }

    /** Everybody knows what his own chat gets; what others get, admins. */
    boolean mayKnowOf(Ordered ordered, Place place) {
        return place.equals(ordered.asker().place()) || rights.isAdmin(ordered);
    }

    /** A chat whose place is unknown has no subscriptions, receipts or muted tasks. */
    static Place place(Ordered ordered) {
        Place place = ordered.asker().place();
        if (place == null) {
            CommandWords words = CommandWords.in(ordered.language());
            throw Refusal.wrong(ordered.asker().isConsole() ? words.consoleHasNothing() : words.chatHasNothing());
        }
        return place;
    }
}
