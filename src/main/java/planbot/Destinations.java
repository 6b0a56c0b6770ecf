package planbot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import planbot.conf.Settings;
import planbot.digest.Place;
import planbot.platform.Platform;
import planbot.run.StartException;

/** Where the configuration sends digests and notices, against what the open channels can send to. */
final class Destinations {
    /** The word of the platforms that write to a person by the id they give of one who writes. */
    private static final String USER = "user";

    private Destinations() {}

    /** @throws StartException that tells of every place a channel cannot send to */
    static void check(Settings settings, Map<String, Platform> channels) {
        List<String> problems = new ArrayList<>();
        for (Place place : settings.people().notices()) {
            problem("roles.notices", place, channels).forEach(problems::add);
        }
        for (Settings.Declared declared : settings.digests().subscriptions()) {
            problem("digests.subscriptions." + declared.name() + ".to", declared.to(), channels)
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new StartException(String.join("; ", problems));
        }
    }

    /** Where admins are told of what goes wrong: where it is configured, else they themselves as far as they can be. */
    static List<Place> notices(Settings.People people, Map<String, Platform> channels) {
        if (!people.notices().isEmpty()) {
            return people.notices();
        }
        return people.roles().admins().stream()
                .sorted()
                .map(admin -> admin.split(":", 2))
                .map(admin -> new Place(admin[0], USER, admin[1]))
                .filter(place -> isKnown(place, channels))
                .toList();
    }

    private static Stream<String> problem(String where, Place place, Map<String, Platform> channels) {
        return isKnown(place, channels)
                ? Stream.empty()
                : Stream.of(
                        where + ": the channel " + place.channel() + " cannot send to this " + place.kind()
                                + ": the word or the address is none of the platform's, or the channel lacks the secret for it");
    }

    private static boolean isKnown(Place place, Map<String, Platform> channels) {
        Platform channel = channels.get(place.channel());
        return channel != null
                && channel.outbound().target(place.kind(), place.address()).isPresent();
    }
}
