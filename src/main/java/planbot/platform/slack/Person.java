package planbot.platform.slack;

import java.time.Instant;
import planbot.bot.Inbound;

/** Who asks, and in which channel: the three ids that Slack gives in every kind of request. */
record Person(String team, String channel, String user) {

    /** A message of this person's on the configured channel of that name. */
    Inbound message(String name, String id, String text, Instant sentAt) {
        return new Inbound(
                name,
                id,
                name + ":" + team + ":" + channel + ":" + user,
                new Inbound.Caller(Slack.ID, team + ":" + user),
                text,
                sentAt);
    }
}
