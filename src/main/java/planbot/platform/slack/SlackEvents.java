package planbot.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Json;

/**
 * The Events API: mentions in channels, answered in a thread, and direct messages.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/">Events API</a>: acknowledged within 3 s, else repeated up to three times
 */
final class SlackEvents {
    private final String name;
    private final SlackApi api;

    SlackEvents(String name, SlackApi api) {
        this.name = name;
        this.api = api;
    }

    Verdict verdict(JsonNode envelope, Instant sentAt) {
        return switch (Json.text(envelope, "type")) {
            case "url_verification" -> new Verdict.Reply(HttpReply.text(Json.text(envelope, "challenge")));
            case "event_callback" -> message(envelope, envelope.path("event"), sentAt);
            default -> new Verdict.Ignore(Reason.UNSUPPORTED);
        };
    }

    private Verdict message(JsonNode envelope, JsonNode event, Instant sentAt) {
        boolean direct = Json.text(event, "type").equals("message")
                && Json.text(event, "channel_type").equals("im");
        String user = Json.text(event, "user");
        String self = Json.text(envelope.path("authorizations").path(0), "user_id");
        if (!Json.text(event, "bot_id").isEmpty() || !user.isEmpty() && user.equals(self)) {
            return new Verdict.Ignore(Reason.BOT);
        }
        String subtype = Json.text(event, "subtype");
        boolean written = subtype.isEmpty() || subtype.equals("file_share");
        String channel = Json.text(event, "channel");
        String ts = Json.text(event, "ts");
        if (!direct && !Json.text(event, "type").equals("app_mention")
                || !written
                || user.isEmpty()
                || channel.isEmpty()
                || ts.isEmpty()) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        if (!api.hasToken()) {
            return new Verdict.Ignore(Reason.NOT_SET_UP);
        }
        String thread = Json.text(event, "thread_ts");
        Target target = Target.of(SlackApi.CHAT, channel, thread.isEmpty() && !direct ? ts : thread);
        String text = Mrkdwn.typed(Json.text(event, "text"), self);
        // A post that is both a mention and a message of the channel comes as two events with ids of their own.
        Person person = new Person(Json.text(envelope, "team_id"), channel, user);
        Inbound message = api.placed(person.message(name, channel + ":" + ts, text, sentAt), channel);
        Answering answering = new Answering.Later(HttpReply.empty(200), target);
        return text.isEmpty() && event.path("files").size() > 0
                ? new Verdict.Wordless(message, answering)
                : new Verdict.Accept(message, answering);
    }
}
