package planbot.conf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import planbot.command.Roles;
import planbot.digest.Place;

/** Reads who may order what, and where admins are told. */
final class PeopleReader {
    private final Values values;
    private final ChannelNames channels;

    PeopleReader(Values values, ChannelNames channels) {
        this.values = values;
        this.channels = channels;
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
        for (String subscriber : subscribers) {
            if (isPerson(subscriber) || subscriber.indexOf(':') < 0) {
                channels.check(section, "subscribers", channel(subscriber));
            } else {
                section.problem(
                        "subscribers",
                        "must be channels such as feishu, or people such as wecom:zhangsan, but holds " + subscriber);
            }
        }
        String contact = values.text(section, "contact", "");
        List<Place> notices = values.list(section, "notices").stream()
                .map(written -> channels.place(section, "notices", written))
                .flatMap(Optional::stream)
                .toList();
        section.close();
        return new Settings.People(new Roles(Set.copyOf(admins), Set.copyOf(subscribers), contact), notices);
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
