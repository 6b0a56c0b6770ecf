package planbot.command.people;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planbot.ask.Closest;
import planbot.command.Refusal;
import planbot.plan.UnitDirectory;

/** Reads to whom what is granted, against the channels and bodies that are known. */
final class RoleReader {
    /** In a name itself there may be a mark that parts names: what the directory knows whole stays whole. */
    private static final Pattern BETWEEN_UNITS = Pattern.compile("[\\s、,，;；]+|\\band\\b");

    private static final List<Word> WORDS = List.of(
            new Word(Role.ADMIN, words("管理员?|admin(?:istrator)?s?")),
            new Word(Role.SUBSCRIBER, words("订阅者?|subscribers?")),
            new Word(Role.REPORTER, words("填报人?|报告人?|reporters?")),
            new Word(Role.READER, words("查询|提问|读者|readers?")));

    private record Word(Role role, Pattern pattern) {}

    /** What was said: a role, and the words behind it. */
    private record Said(Role role, String rest) {}

    private final Premises premises;
    private final PeopleWords words;

    RoleReader(Premises premises, PeopleWords words) {
        this.premises = premises;
        this.words = words;
    }

    private static Pattern words(String role) {
        return Pattern.compile(
                "(?:为|作为|as |the |an? )*(?:" + role + ")(?:权限|\\b)?[\\s:：]*(?:for |of )?(.*)", CASE_INSENSITIVE);
    }

    /** @throws Refusal if the channel is not open */
    void checkChannel(String who) {
        String channel = who.split(":", 2)[0];
        if (!premises.channels().containsKey(channel)) {
            throw Refusal.wrong(words.noSuchChannel(
                    channel, premises.channels().keySet().stream().sorted().toList()));
        }
    }

    /** The role where a role is named and nothing more. */
    Optional<Role> role(String what) {
        return said(what).filter(said -> said.rest().isEmpty()).map(Said::role);
    }

    /** @throws Refusal if it is no role, none that this somebody can have, or names bodies that nobody knows */
    List<Held> read(String who, String what) {
        Said said = said(what).orElseThrow(() -> Refusal.wrong(words.noSuchRole(what)));
        return held(who, said.role(), said.rest());
    }

    private static Optional<Said> said(String what) {
        for (Word word : WORDS) {
            Matcher matcher = word.pattern().matcher(what);
            if (matcher.matches()) {
                return Optional.of(new Said(word.role(), matcher.group(1).strip()));
            }
        }
        return Optional.empty();
    }

    private List<Held> held(String who, Role role, String rest) {
        if (who.indexOf(':') < 0 && !role.isForChannels()) {
            throw Refusal.wrong(words.onlyPeople(role, who));
        }
        if (role != Role.REPORTER) {
            if (!rest.isEmpty()) {
                throw Refusal.wrong(words.noUnits(role, rest));
            }
            return List.of(new Held(who, role));
        }
        if (rest.isEmpty()) {
            throw Refusal.wrong(words.unitsMissing(who));
        }
        return units(rest).stream().map(unit -> new Held(who, role, unit)).toList();
    }

    private List<String> units(String written) {
        Optional<String> whole = name(written);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> units = new ArrayList<>();
        for (String part : BETWEEN_UNITS.split(written, 0)) {
            if (!part.isEmpty()) {
                units.add(name(part).orElseThrow(() -> unknown(part)));
            }
        }
        return units.stream().distinct().toList();
    }

    private Optional<String> name(String written) {
        return premises.bodies().get().stream()
                .flatMap(bodies -> bodies.named(written).stream())
                .map(UnitDirectory.Unit::name)
                .findFirst();
    }

    private Refusal unknown(String written) {
        Stream<String> known = premises.bodies().get().stream()
                .flatMap(bodies -> bodies.units().stream())
                .flatMap(unit -> UnitDirectory.names(unit).stream())
                .distinct();
        return Refusal.wrong(
                words.noSuchUnit(written, Closest.word(written, known.toList()).orElse("")));
    }
}
