package planbot.platform.mattermost;

import java.time.Instant;
import planbot.bot.Inbound;

/** Who asks, and in which channel of Mattermost: the two ids that every kind of request gives. */
record Person(String channel, String user) {

    /** A message of this person's on the configured channel of that name. */
    Inbound message(String name, String id, String text, Instant receivedAt) {
        return new Inbound(
                name,
                id,
                name + ":" + channel + ":" + user,
                Inbound.Caller.claimed(Mattermost.ID, user),
                text,
                receivedAt);
    }
}
