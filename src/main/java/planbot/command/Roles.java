package planbot.command;

import java.util.Set;

/**
 * Who may order what.
 *
 * @param admins {@code channel:user} each
 * @param subscribers a channel's name for everybody in it, or {@code channel:user}
 * @param contact whom the others are told to ask; empty where nobody was named
 */
public record Roles(Set<String> admins, Set<String> subscribers, String contact) {
    public Roles {
        admins = Set.copyOf(admins);
        subscribers = Set.copyOf(subscribers);
    }

    public boolean isAdmin(Asker asker) {
        return asker.isConsole() || admins.contains(asker.actor());
    }

    /** May subscribe the chat that is asked in, and change what is subscribed there. */
    public boolean maySubscribe(Asker asker) {
        return isAdmin(asker) || subscribers.contains(asker.channel()) || subscribers.contains(asker.actor());
    }
}
