package planbot.conf;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.platform.Channel;
import planbot.platform.Secret;

/** The configuration, checked. */
public record Settings(
        Http http, Address management, Files files, ZoneId zone, Logging logging, List<ChannelSettings> channels) {
    public Settings {
        channels = List.copyOf(channels);
    }

    /** Where something listens; port 0 is any free one. */
    public record Address(String host, int port) {}

    /**
     * The public side.
     *
     * @param messagesPerMinute how many messages of one person are answered in a minute
     * @param token what callers of the API must bear; null leaves it open, which only loopback may
     */
    public record Http(Address address, @Nullable Secret token, int messagesPerMinute) {}

    public record Files(Path data, Path seeds, Path units, Path terms) {}

    /** How logs are written. */
    public record Logging(Format format, String level) {
        public enum Format {
            TEXT,
            JSON
        }
    }

    /** A channel that is to be opened, and by which platform. */
    public record ChannelSettings(String platform, Channel channel) {}
}
