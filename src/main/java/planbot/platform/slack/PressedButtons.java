package planbot.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Json;

/**
 * Pressed buttons: the same as typing the question they carry.
 *
 * @see <a href="https://docs.slack.dev/interactivity/handling-user-interaction">Handling user interaction</a>
 */
final class PressedButtons {
    private final String name;
    private final SlackApi api;

    PressedButtons(String name, SlackApi api) {
        this.name = name;
        this.api = api;
    }

    Verdict verdict(JsonNode payload, Instant sentAt) {
        JsonNode action = payload.path("actions").path(0);
        String question = Json.text(action, "value");
        String user = Json.text(payload, "user", "id");
        String channel = Json.text(payload, "channel", "id");
        if (!Json.text(payload, "type").equals("block_actions") || question.isEmpty() || user.isEmpty()) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        Target target = target(payload, channel);
        if (target == null) {
            return new Verdict.Ignore(Reason.NOT_SET_UP);
        }
        String id = Json.text(payload, "trigger_id") + ":" + Json.text(action, "action_ts");
        Inbound message =
                new Person(Json.text(payload, "team", "id"), channel, user).message(name, id, question, sentAt);
        return new Verdict.Accept(api.placed(message, channel), new Answering.Later(HttpReply.empty(200), target));
    }

    /** An answer that only one person saw is gone on from where only that person sees it. */
    private @Nullable Target target(JsonNode payload, String channel) {
        boolean ephemeral = payload.path("container").path("is_ephemeral").asBoolean(false);
        if (api.hasToken() && !ephemeral && !channel.isEmpty()) {
            return Target.of(SlackApi.CHAT, channel, Json.text(payload, "container", "thread_ts"));
        }
        return api.responseUrl(Json.text(payload, "response_url"));
    }
}
