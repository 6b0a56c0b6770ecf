package planbot;

import java.util.Map;
import planbot.bot.Inbox;
import planbot.conf.Settings;
import planbot.dispatch.StoredIntake;
import planbot.http.Gate;
import planbot.platform.Platform;

/** The way in as the service has it, without digests. */
final class Gates {
    private Gates() {}

    static Gate open(Connections connections, Settings settings, Inbox inbox) {
        Map<String, Platform> channels = Connections.channels(settings);
        return connections.gate(
                channels,
                connections.dispatcher(),
                StoredIntake.Store.own(inbox),
                settings.http().messagesPerMinute());
    }
}
