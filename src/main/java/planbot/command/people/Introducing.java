package planbot.command.people;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import planbot.answer.Doc;
import planbot.command.Asker;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.digest.Place;

/** Tells people who they are here, and admins who has which role. */
final class Introducing {
    private static final int MOST_LISTED = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Comparator<Held> ORDER =
            Comparator.comparing(Held::role).thenComparing(Held::who).thenComparing(Held::unit);

    private final Appointments appointments;
    private final Rights rights;
    private final Premises premises;

    Introducing(Appointments appointments, Rights rights, Premises premises) {
        this.appointments = appointments;
        this.rights = rights;
        this.premises = premises;
    }

    List<Doc.Block> introduce(Ordered ordered) {
        PeopleWords words = PeopleWords.in(ordered.language());
        Asker asker = ordered.asker();
        if (asker.isConsole()) {
            return new Blocks().lead(words.console(premises.entrance())).blocks();
        }
        Roles roles = rights.roles();
        Place place = asker.place();
        return new Blocks()
                .lead(words.you(asker, premises.channels().getOrDefault(asker.channel(), asker.channel())))
                .paragraph(words.roles(standing(asker, roles)))
                .paragraph(roles.mayAsk(asker) ? "" : words.mayNotAsk(roles.contact()))
                .paragraph(place == null ? words.noPlace() : words.place(place))
                .paragraph(asker.isProved() ? "" : words.notProved())
                .blocks();
    }

    /** By his own name, and as one of his channel. */
    private static List<Held> standing(Asker asker, Roles roles) {
        return Held.of(roles)
                .filter(held -> held.who().equals(asker.actor()) || held.who().equals(asker.channel()))
                .sorted(ORDER)
                .toList();
    }

    List<Doc.Block> list(Ordered ordered) {
        rights.checkAdmin(ordered);
        PeopleWords words = PeopleWords.in(ordered.language());
        List<List<String>> rows = new ArrayList<>();
        Stream.concat(
                        appointments
                                .configured()
                                .sorted(ORDER)
                                .map(held ->
                                        row(held, words.configured(held.role().key()), words)),
                        appointments.granted().stream()
                                .sorted(Comparator.comparing(Grant::held, ORDER))
                                .map(grant -> row(grant.held(), granted(grant, words), words)))
                .limit(MOST_LISTED + 1L)
                .forEach(rows::add);
        List<Doc.Block> told = new ArrayList<>();
        told.add(new Doc.Lead(words.list(Math.min(rows.size(), MOST_LISTED))));
        if (!rows.isEmpty()) {
            told.add(new Doc.Table(
                    words.header(), rows.stream().limit(MOST_LISTED).toList()));
        }
        Blocks rest = new Blocks()
                .paragraph(rows.size() > MOST_LISTED ? words.moreRoles(MOST_LISTED) : "")
                .paragraph(words.closed(
                        rights.roles().readers().keySet().stream().sorted().toList()))
                .paragraph(words.howToGrant());
        told.addAll(rest.blocks());
        return told;
    }

    private static List<String> row(Held held, String source, PeopleWords words) {
        return List.of(held.who(), words.role(held.role()), held.unit(), source);
    }

    private String granted(Grant grant, PeopleWords words) {
        return words.granted(grant.by(), TIME.format(grant.at().atZone(premises.zone())));
    }
}
