package planbot.command.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.bot.Audit;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.Rights;

/** Grants roles, and takes them back. */
final class Appointing {
    /** More people than any office has. */
    private static final int MOST = 10_000;

    private final Appointments appointments;
    private final Rights rights;
    private final Premises premises;

    Appointing(Appointments appointments, Rights rights, Premises premises) {
        this.appointments = appointments;
        this.rights = rights;
        this.premises = premises;
    }

    List<Doc.Block> appoint(Command.Appoint command, Ordered ordered) {
        rights.checkAdmin(ordered);
        PeopleWords words = PeopleWords.in(ordered.language());
        RoleReader reader = new RoleReader(premises, words);
        reader.checkChannel(command.who());
        List<Held> wanted = reader.read(command.who(), command.what());
        Set<Held> configured = appointments.configured().collect(Collectors.toSet());
        List<Grant> fresh = wanted.stream()
                .filter(held -> !configured.contains(held))
                .map(held -> new Grant(held, ordered.asker().actor(), ordered.now()))
                .toList();
        if (appointments.granted().size() + fresh.size() > MOST) {
            throw Refusal.wrong(words.tooMany(MOST));
        }
        if (fresh.isEmpty() || !appointments.grant(fresh, entry("grant", wanted, ordered))) {
            throw Refusal.wrong(words.hasAlready(command.who(), words.told(wanted)));
        }
        boolean isOpen = wanted.get(0).role() == Role.READER
                && !rights.roles().readers().containsKey(command.who().split(":", 2)[0]);
        return new Blocks()
                .lead(words.appointed(command.who(), words.told(wanted)))
                .paragraph(isOpen ? words.opened(command.who().split(":", 2)[0]) : "")
                .paragraph(words.howToRevoke(command.who()))
                .blocks();
    }

    List<Doc.Block> dismiss(Command.Dismiss command, Ordered ordered) {
        rights.checkAdmin(ordered);
        PeopleWords words = PeopleWords.in(ordered.language());
        String who = command.who();
        Predicate<Held> meant = meant(command, words);
        List<Held> granted =
                appointments.granted().stream().map(Grant::held).filter(meant).toList();
        // Nobody locks himself out by a slip; so there is always an admin left who can be asked.
        if (granted.contains(new Held(ordered.asker().actor(), Role.ADMIN))) {
            throw Refusal.wrong(words.notYourself());
        }
        List<String> keys = appointments
                .configured()
                .filter(meant)
                .map(held -> held.role().key())
                .distinct()
                .toList();
        if (granted.isEmpty() || !appointments.revoke(granted, entry("revoke", granted, ordered))) {
            throw Refusal.wrong(keys.isEmpty() ? words.hasNot(who) : words.inConfiguration(who, keys));
        }
        return new Blocks()
                .lead(words.dismissed(who, words.told(granted)))
                .paragraph(keys.isEmpty() ? "" : words.inConfiguration(who, keys))
                .blocks();
    }

    /** What is to be taken back, be it there or not. Who came by a channel that is closed by now can still be taken off the list. */
    private Predicate<Held> meant(Command.Dismiss command, PeopleWords words) {
        Predicate<Held> his = held -> held.who().equals(command.who());
        if (command.what().isEmpty()) {
            return his;
        }
        RoleReader reader = new RoleReader(premises, words);
        Optional<Role> role = reader.role(command.what());
        if (role.isPresent()) {
            return his.and(held -> held.role() == role.get());
        }
        return Set.copyOf(reader.read(command.who(), command.what()))::contains;
    }

    private static Audit.Entry entry(String action, List<Held> held, Ordered ordered) {
        String roles = held.stream()
                .map(one -> (one.role() + " " + one.unit()).strip())
                .collect(Collectors.joining(", "));
        return ordered.entry(action, held.get(0).who() + ": " + roles);
    }
}
