package planbot.command;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

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
        if (isAdmin(ordered)) {
            return;
        }
        boolean claims = roles().admins().contains(ordered.asker().actor());
        throw Refusal.forbidden(
                claims
                        ? words(ordered).onlyProved(ordered.asker().actor())
                        : words(ordered)
                                .onlyAdmins(roles().contact(), ordered.asker().actor()));
    }

    /** Subscribing the chat that is asked in, and changing what is subscribed there. */
    public void checkMaySubscribe(Ordered ordered) {
        if (!roles().maySubscribe(ordered.asker())) {
            throw Refusal.forbidden(words(ordered)
                    .onlySubscribers(roles().contact(), ordered.asker().actor()));
        }
    }

    /**
     * Reporting progress in the name of one of the units.
     *
     * @param units those that lead the task, as its plan names them; empty where they are unknown, and only an admin may
     * @param named what the plan calls a unit
     */
    public void checkMayReport(Ordered ordered, Collection<String> units, UnaryOperator<String> named) {
        if (isAdmin(ordered)
                || roles().reportsFor(ordered.asker()).stream().map(named).anyMatch(units::contains)) {
            return;
        }
        boolean claims = !ordered.asker().isProved()
                && roles().reporters().getOrDefault(ordered.asker().actor(), Set.of()).stream()
                        .map(named)
                        .anyMatch(units::contains);
        throw Refusal.forbidden(
                claims
                        ? words(ordered).onlyProved(ordered.asker().actor())
                        : words(ordered)
                                .onlyReporters(
                                        units,
                                        roles().contact(),
                                        ordered.asker().actor()));
    }

    /** Asking at all. */
    public void checkMayAsk(Ordered ordered) {
        if (!roles().mayAsk(ordered.asker())) {
            throw mayNotAsk(ordered);
        }
    }

    /** What is said to somebody who may not ask. */
    Refusal mayNotAsk(Ordered ordered) {
        return Refusal.unheard(
                words(ordered).onlyReaders(roles().contact(), ordered.asker().actor()));
    }

    private static RightsWords words(Ordered ordered) {
        return RightsWords.in(ordered.language());
    }
}
