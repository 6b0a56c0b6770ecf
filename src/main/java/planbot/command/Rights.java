package planbot.command;

import planbot.digest.Place;
import planbot.digest.Subscription;

/** Says no to those who may not. */
final class Rights {
    private final Roles roles;

    Rights(Roles roles) {
        this.roles = roles;
    }

    /** Whatever concerns more than the chat that is asked in. */
    void checkAdmin(Ordered ordered) {
        if (!roles.isAdmin(ordered.asker())) {
            throw Refusal.forbidden(
                    ordered.words().onlyAdmins(roles.contact(), ordered.asker().actor()));
        }
    }

    /** Subscribing the place, and changing what is subscribed there. */
    void checkMaySubscribe(Ordered ordered, Place place) {
        if (!place.equals(ordered.asker().place())) {
            checkAdmin(ordered);
        } else if (!roles.maySubscribe(ordered.asker())) {
            throw Refusal.forbidden(ordered.words()
                    .onlySubscribers(roles.contact(), ordered.asker().actor()));
        }
    }

    /** Seeing what is subscribed: everybody sees what his own chat gets. */
    void checkMaySee(Ordered ordered, Subscription subscription) {
        if (!subscription.place().equals(ordered.asker().place())) {
            checkAdmin(ordered);
        }
    }

    /** Nothing can be sent to a chat whose place is unknown. */
    static Place place(Ordered ordered) {
        Place place = ordered.asker().place();
        if (place == null) {
            throw Refusal.wrong(
                    ordered.asker().isConsole()
                            ? ordered.words().consoleIsNoPlace()
                            : ordered.words().chatIsNoPlace());
        }
        return place;
    }
}
