package planbot.conf;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.conf.Settings.Declared;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.schedule.Quiet;
import planbot.schedule.QuietReader;

/** Reads how digests are sent, and the subscriptions that are declared. */
final class DigestsReader {
    private static final Range SHORTEST_INTERVAL = new Range("1s", "1h", "1m");
    private static final Range CATCH_UP = new Range("0m", "30d", "12h");
    private static final Range GIVE_UP = new Range("1m", "30d", "24h");
    private static final Range KEEP = new Range("1d", "4000d", "400d");

    private final Values values;
    private final ChannelNames channels;
    private final ZoneId zone;

    /** @param zone of subscriptions that name none */
    DigestsReader(Values values, ChannelNames channels, ZoneId zone) {
        this.values = values;
        this.channels = channels;
        this.zone = zone;
    }

    Settings.Digests read(Section section) {
        String doubtful = values.choice(section, "doubtful", List.of("again", "leave"));
        Settings.Digests digests = new Settings.Digests(
                values.path(section, "calendar", "conf/workdays.csv"),
                values.duration(section, "shortestInterval", SHORTEST_INTERVAL),
                values.duration(section, "catchUp", CATCH_UP),
                values.duration(section, "giveUpAfter", GIVE_UP),
                Settings.Doubtful.valueOf(doubtful.toUpperCase(Locale.ROOT)),
                values.duration(section, "keep", KEEP),
                declared(section.section("subscriptions")));
        section.close();
        return digests;
    }

    private List<Declared> declared(Section section) {
        List<Declared> declared = new ArrayList<>();
        for (String name : section.keys()) {
            if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
                section.problem(name, "is no subscription's name: use lower-case letters, figures and hyphens");
            }
            subscription(section, name).ifPresent(declared::add);
        }
        section.close();
        return declared;
    }

    private Optional<Declared> subscription(Section all, String name) {
        Section section = all.section(name);
        Optional<String> to = text(section, "to");
        Optional<String> when = text(section, "when");
        if (to.isEmpty()) {
            all.problem(name, "lacks to: a channel such as feishu, or channel:kind:address");
        }
        if (when.isEmpty()) {
            all.problem(name, "lacks when: a schedule such as 每个工作日 08:57");
        }
        Optional<Place> place = to.flatMap(written -> channels.place(section, "to", written));
        Settings.Written filter = written(section, "filter", values.text(section, "filter", ""));
        Settings.Manner manner = manner(section);
        String plan = values.text(section, "plan", "").strip();
        section.close();
        return place.flatMap(known ->
                when.map(words -> new Declared(name, known, plan, written(section, "when", words), filter, manner)));
    }

    private Optional<String> text(Section section, String key) {
        return Optional.of(values.text(section, key, "").strip()).filter(given -> !given.isEmpty());
    }

    private static Settings.Written written(Section section, String key, String text) {
        return new Settings.Written(text.strip(), section.where(key));
    }

    private Settings.Manner manner(Section section) {
        int horizon = values.number(section, "horizon", 0, Order.LONGEST_HORIZON, Order.DEFAULT_HORIZON);
        String scope = values.choice(section, "scope", List.of("full", "changes"));
        String whenEmpty = values.choice(section, "whenEmpty", List.of("skip", "send"));
        Quiet quiet = quiet(section);
        ZoneId local = values.zone(section, "zone", zone);
        String language = values.choice(section, "language", List.of("zh", "en"));
        String onChange = values.choice(section, "onChange", List.of("silent", "tell"));
        return new Settings.Manner(
                horizon,
                Order.Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
                Order.WhenEmpty.valueOf(whenEmpty.toUpperCase(Locale.ROOT)),
                quiet,
                local,
                Language.valueOf(language.toUpperCase(Locale.ROOT)),
                Order.OnChange.valueOf(onChange.toUpperCase(Locale.ROOT)));
    }

    private @Nullable Quiet quiet(Section section) {
        String text = values.text(section, "quiet", "");
        Optional<Quiet> quiet = QuietReader.read(text);
        if (quiet.isEmpty() && !text.isBlank()) {
            section.problem("quiet", "is " + text + ", but must be hours such as 22:00-07:00");
        }
        return quiet.orElse(null);
    }
}
