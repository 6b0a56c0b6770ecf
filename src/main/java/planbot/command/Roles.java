package planbot.command;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may order what.
 *
 * @param admins {@code channel:user} each
 * @param subscribers a channel's name for everybody in it, or {@code channel:user}
 * @param reporters of whom each reports for which units: by a channel's name for everybody in it, or by {@code channel:user}
 * @param contact whom the others are told to ask; empty where nobody was named
 */
public record Roles(Set<String> admins, Set<String> subscribers, Map<String, Set<String>> reporters, String contact) {
    public Roles {
        admins = Set.copyOf(admins);
        subscribers = Set.copyOf(subscribers);
        reporters = reporters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Roles of which none reports. */
    public Roles(Set<String> admins, Set<String> subscribers, String contact) {
        this(admins, subscribers, Map.of(), contact);
    }

    public boolean isAdmin(Asker asker) {
        return asker.isConsole() || admins.contains(asker.actor());
    }

    /** May subscribe the chat that is asked in, and change what is subscribed there. */
    public boolean maySubscribe(Asker asker) {
        return isAdmin(asker) || subscribers.contains(asker.channel()) || subscribers.contains(asker.actor());
    }

    /** The units in whose name somebody reports progress; an admin does in every unit's. */
    public Set<String> reportsFor(Asker asker) {
        return Stream.of(asker.channel(), asker.actor())
                .flatMap(who -> reporters.getOrDefault(who, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
