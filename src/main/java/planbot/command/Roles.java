package planbot.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may order what, and who may ask.
 *
 * @param admins {@code channel:user} each
 * @param subscribers a channel's name for everybody in it, or {@code channel:user}
 * @param reporters of whom each reports for which units: by a channel's name for everybody in it, or by {@code channel:user}
 * @param readers of each channel in which not everybody may ask, the ids of the people who may
 * @param contact whom the others are told to ask; empty where nobody was named
 */
public record Roles(
        Set<String> admins,
        Set<String> subscribers,
        Map<String, Set<String>> reporters,
        Map<String, Set<String>> readers,
        String contact) {
    public Roles {
        admins = Set.copyOf(admins);
        subscribers = Set.copyOf(subscribers);
        reporters = copy(reporters);
        readers = copy(readers);
    }

    /** Roles by which everybody may ask. */
    public Roles(Set<String> admins, Set<String> subscribers, Map<String, Set<String>> reporters, String contact) {
        this(admins, subscribers, reporters, Map.of(), contact);
    }

    /** The same, of which none reports. */
    public Roles(Set<String> admins, Set<String> subscribers, String contact) {
        this(admins, subscribers, Map.of(), contact);
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> sets) {
        return sets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** An admin is a person who is proved to be he, or whoever reaches the console. */
    public boolean isAdmin(Asker asker) {
        return asker.isConsole() || asker.isProved() && admins.contains(asker.actor());
    }

    /** May subscribe the chat that is asked in, and change what is subscribed there. */
    public boolean maySubscribe(Asker asker) {
        return asker.isConsole() || isOn(admins, asker) || isOn(subscribers, asker);
    }

    /** The units in whose name somebody reports progress; an admin does in every unit's. */
    public Set<String> reportsFor(Asker asker) {
        return (asker.isProved() ? Stream.of(asker.channel(), asker.actor()) : Stream.of(asker.channel()))
                .flatMap(who -> reporters.getOrDefault(who, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** May ask at all: everybody where the channel is open, else the readers and whoever has another role. */
    public boolean mayAsk(Asker asker) {
        Set<String> some = readers.get(asker.channel());
        return some == null || some.contains(asker.user()) || maySubscribe(asker) || isOn(reporters.keySet(), asker);
    }

    private static boolean isOn(Set<String> list, Asker asker) {
        return list.contains(asker.channel()) || list.contains(asker.actor());
    }

    /** These and those; whom to ask is as here, and a channel is closed to others only if it is here. */
    public Roles with(Roles more) {
        Map<String, Set<String>> reading = new HashMap<>();
        readers.forEach((channel, users) ->
                reading.put(channel, union(users, more.readers.getOrDefault(channel, Set.of()))));
        Map<String, Set<String>> reporting = new HashMap<>(reporters);
        more.reporters.forEach((who, units) -> reporting.merge(who, units, Roles::union));
        return new Roles(union(admins, more.admins), union(subscribers, more.subscribers), reporting, reading, contact);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
