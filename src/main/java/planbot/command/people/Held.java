package planbot.command.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import planbot.command.Roles;

/**
 * A role that somebody has.
 *
 * @param who {@code channel:user}, or a channel's name for everybody in it
 * @param unit in whose name a reporter reports; empty for other roles
 */
public record Held(String who, Role role, String unit) {

    /** A role that is for no unit. */
    public Held(String who, Role role) {
        this(who, role, "");
    }

    /** The roles by which all this is held. */
    static Roles roles(Collection<Held> held) {
        Set<String> admins = new HashSet<>();
        Set<String> subscribers = new HashSet<>();
        Map<String, Set<String>> reporters = new HashMap<>();
        Map<String, Set<String>> readers = new HashMap<>();
        for (Held one : held) {
            switch (one.role()) {
                case ADMIN -> admins.add(one.who());
                case SUBSCRIBER -> subscribers.add(one.who());
                case REPORTER ->
                    reporters.computeIfAbsent(one.who(), who -> new HashSet<>()).add(one.unit());
                case READER -> {
                    int colon = one.who().indexOf(':');
                    readers.computeIfAbsent(one.who().substring(0, colon), channel -> new HashSet<>())
                            .add(one.who().substring(colon + 1));
                }
            }
        }
        return new Roles(admins, subscribers, reporters, readers, "");
    }

    /** All that is held by the roles. */
    static Stream<Held> of(Roles roles) {
        return Stream.of(
                        roles.admins().stream().map(who -> new Held(who, Role.ADMIN)),
                        roles.subscribers().stream().map(who -> new Held(who, Role.SUBSCRIBER)),
                        roles.reporters().entrySet().stream()
                                .flatMap(entry -> entry.getValue().stream()
                                        .map(unit -> new Held(entry.getKey(), Role.REPORTER, unit))),
                        roles.readers().entrySet().stream()
                                .flatMap(entry -> entry.getValue().stream()
                                        .map(user -> new Held(entry.getKey() + ":" + user, Role.READER))))
                .flatMap(held -> held);
    }
}
