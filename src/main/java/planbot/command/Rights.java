package planbot.command;

import java.util.function.Supplier;

/** Says no to those who may not, by the roles of the moment. */
public final class Rights {
    private final Supplier<Roles> roles;

    public Rights(Supplier<Roles> roles) {
        this.roles = roles;
    }

    /** The roles of the moment. */
    public Roles roles() {
        return roles.get();
    }

    public boolean isAdmin(Ordered ordered) {
        return roles().isAdmin(ordered.asker());
    }

    /** Whatever concerns more than the chat that is asked in. */
    public void checkAdmin(Ordered ordered) {
        if (!isAdmin(ordered)) {
            throw Refusal.forbidden(RightsWords.in(ordered.language())
                    .onlyAdmins(roles().contact(), ordered.asker().actor()));
        }
    }

    /** Subscribing the chat that is asked in, and changing what is subscribed there. */
    public void checkMaySubscribe(Ordered ordered) {
        if (!roles().maySubscribe(ordered.asker())) {
            throw Refusal.forbidden(RightsWords.in(ordered.language())
                    .onlySubscribers(roles().contact(), ordered.asker().actor()));
        }
    }
}
