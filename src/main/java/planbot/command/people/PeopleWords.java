package planbot.command.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planbot.answer.Language;
import planbot.command.Asker;
import planbot.digest.Place;

/** Everything that is said to orders about people: one implementation a language. */
interface PeopleWords {

    static PeopleWords in(Language language) {
        return language == Language.ZH ? new ChinesePeople() : new EnglishPeople();
    }

    // Who somebody is.

    String console(Premises.Entrance entrance);

    /** @param platform the word of the platform behind the channel */
    String you(Asker asker, String platform);

    /** @param held by his own name or as one of his channel; may be empty */
    String roles(List<Held> held);

    /** @param contact whom to ask; may be empty */
    String mayNotAsk(String contact);

    /** How the configuration names the chat that is asked in. */
    String place(Place place);

    String noPlace();

    /** Of a channel that does not prove who writes. */
    String notProved();

    // Who has which role.

    String list(int count);

    /** Of a table of who, role, unit and source. */
    List<String> header();

    String role(Role role);

    /** @param key where it stands in the configuration */
    String configured(String key);

    String granted(String by, String at);

    String moreRoles(int most);

    /** @param channels in which not everybody may ask; empty where everybody may everywhere */
    String closed(List<String> channels);

    String howToGrant();

    // Granting.

    String appointed(String who, String what);

    /** To one who made somebody a reader of a channel in which everybody may ask. */
    String opened(String channel);

    String howToRevoke(String who);

    String hasAlready(String who, String what);

    String noSuchChannel(String channel, List<String> channels);

    String noSuchRole(String what);

    String onlyPeople(Role role, String channel);

    String noUnits(Role role, String rest);

    String unitsMissing(String who);

    /** @param nearest what was perhaps meant; empty where nothing is near */
    String noSuchUnit(String written, String nearest);

    String tooMany(int most);

    String incomplete(Command.Verb verb);

    // Taking back.

    String dismissed(String who, String what);

    String hasNot(String who);

    /** @param keys where it stands in the configuration */
    String inConfiguration(String who, List<String> keys);

    String notYourself();

    /** What parts the names of a list. */
    String comma();

    /** A role with its units in brackets. */
    String of(String role, String units);

    /** Roles in words, the units of one role together. */
    default String told(List<Held> held) {
        Map<Role, List<String>> units = new LinkedHashMap<>();
        held.forEach(one -> units.merge(one.role(), unit(one), PeopleWords::both));
        return units.entrySet().stream()
                .map(entry -> entry.getValue().isEmpty()
                        ? role(entry.getKey())
                        : of(role(entry.getKey()), String.join(comma(), entry.getValue())))
                .collect(Collectors.joining(comma()));
    }

    private static List<String> unit(Held held) {
        return held.unit().isEmpty() ? List.of() : List.of(held.unit());
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
