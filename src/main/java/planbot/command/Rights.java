package planbot.command;

import planbot.digest.Place;

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

    /** Everybody knows what his own chat gets; what others get, admins. */
    boolean mayKnowOf(Ordered ordered, Place place) {
        return place.equals(ordered.asker().place()) || roles.isAdmin(ordered.asker());
    }

    /** A chat whose place is unknown has no subscriptions, receipts or muted tasks. */
    static Place place(Ordered ordered) {
        Place place = ordered.asker().place();
        if (place == null) {
            throw Refusal.wrong(
                    ordered.asker().isConsole()
                            ? ordered.words().consoleHasNothing()
                            : ordered.words().chatHasNothing());
        }
        return place;
    }
}
