package planbot;

import java.util.Map;
import planbot.bot.SeenMessages;
import planbot.conf.Settings;
import planbot.http.Gate;
import planbot.platform.Platform;

/** The way in as the service has it, without digests. */
final class Gates {
    private Gates() {}

    static Gate open(Connections connections, Settings settings, SeenMessages seen) {
        Map<String, Platform> channels = Connections.channels(settings);
        return connections.gate(
                channels, connections.dispatcher(), seen, settings.http().messagesPerMinute());
    }
}
