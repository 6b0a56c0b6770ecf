package planbot.conf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import planbot.command.Roles;
import planbot.digest.Place;
import planbot.plan.UnitDirectory;

/** Reads who may order what, who may ask, and where admins are told. */
final class PeopleReader {
    private final Values values;
    private final ChannelNames channels;
    private final Supplier<UnitDirectory> units;

    /** @param units the known bodies, looked at only where one is named */
    PeopleReader(Values values, ChannelNames channels, Supplier<UnitDirectory> units) {
        this.values = values;
        this.channels = channels;
        this.units = units;
    }

    Settings.People read(Section section) {
        List<String> admins = values.list(section, "admins");
        for (String admin : admins) {
            if (isPerson(admin)) {
                channels.check(section, "admins", channel(admin));
            } else {
                section.problem(
                        "admins", "must be people, each as channel:user such as wecom:zhangsan, but holds " + admin);
            }
        }
        List<String> subscribers = values.list(section, "subscribers");
        subscribers.forEach(subscriber -> checkPeople(section, "subscribers", subscriber));
        Roles roles = new Roles(
                Set.copyOf(admins),
                Set.copyOf(subscribers),
                reporters(section),
                readers(section),
                values.text(section, "contact", ""));
        List<String> trusted = values.list(section, "trusted");
        trusted.forEach(channel -> channels.check(section, "trusted", channel));
        List<Place> notices = values.list(section, "notices").stream()
                .map(written -> channels.place(section, "notices", written))
                .flatMap(Optional::stream)
                .toList();
        section.close();
        return new Settings.People(roles, notices, Set.copyOf(trusted));
    }

    /** A channel's name for everybody in it, or a person. */
    private void checkPeople(Section section, String key, String written) {
        if (isPerson(written) || written.indexOf(':') < 0) {
            channels.check(section, key, channel(written));
        } else {
            section.problem(
                    key, "must be channels such as feishu, or people such as wecom:zhangsan, but holds " + written);
        }
    }

    private Map<String, Set<String>> reporters(Section section) {
        Map<String, Set<String>> reporters = new HashMap<>();
        values.lists(section, "reporters").forEach((who, names) -> {
            checkPeople(section, "reporters", who);
            if (names.isEmpty()) {
                section.problem("reporters", "names no unit for " + who + "; write for example [市科委, 市教委]");
            }
            reporters.put(who, new HashSet<>());
            names.forEach(name -> unit(section, name).ifPresent(reporters.get(who)::add));
        });
        return reporters;
    }

    /** The unit as plans write it, whichever of its names is given. */
    private Optional<String> unit(Section section, String name) {
        Optional<String> unit = units.get().named(name).map(UnitDirectory.Unit::name);
        if (unit.isEmpty()) {
            section.problem(
                    "reporters",
                    "names the unit " + name + ", which is not in the directory of bodies"
                            + Nearest.guess(
                                    name,
                                    units.get().units().stream()
                                            .flatMap(known -> UnitDirectory.names(known).stream())
                                            .toList())
                            + "; what is missing is added to conf/units.yaml");
        }
        return unit;
    }

    private Map<String, Set<String>> readers(Section section) {
        Map<String, Set<String>> readers = new HashMap<>();
        values.lists(section, "readers").forEach((channel, users) -> {
            channels.check(section, "readers", channel);
            readers.put(channel, Set.copyOf(users));
        });
        return readers;
    }

    private static boolean isPerson(String written) {
        int colon = written.indexOf(':');
        return colon > 0 && colon < written.length() - 1;
    }

    private static String channel(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? written : written.substring(0, colon);
    }
}
