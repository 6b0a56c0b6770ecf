package planbot.conf;

import java.util.List;
import java.util.Optional;
import planbot.digest.Place;

/** The channels that are enabled, and what the configuration says by their names: people and places. */
final class ChannelNames {
    private static final String WEBHOOK = "webhook";

    private final List<String> enabled;

    ChannelNames(List<Settings.ChannelSettings> channels) {
        enabled = channels.stream().map(channel -> channel.channel().name()).toList();
    }

    /** Tells as a problem of the key if no channel of this name is enabled. */
    void check(Section section, String key, String channel) {
        if (!enabled.contains(channel)) {
            section.problem(
                    key,
                    "names the channel " + channel + ", which is not enabled"
                            + (enabled.isEmpty() ? "; none is" : Nearest.hint(channel, enabled)));
        }
    }

    /** Where messages go: {@code channel} is its group webhook, {@code channel:kind:address} anything else. */
    Optional<Place> place(Section section, String key, String written) {
        String[] parts = written.split(":", 3);
        if (List.of(parts).stream().limit(2).anyMatch(String::isBlank)) {
            section.problem(key, "must be a channel such as feishu, or channel:kind:address, but is " + written);
            return Optional.empty();
        }
        check(section, key, parts[0]);
        return Optional.of(
                new Place(parts[0], parts.length > 1 ? parts[1] : WEBHOOK, parts.length > 2 ? parts[2] : ""));
    }
}
