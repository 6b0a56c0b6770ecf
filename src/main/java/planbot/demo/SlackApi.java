package planbot.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Slack's Web API and its two sorts of message addresses.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a>
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming webhooks</a>
 */
final class SlackApi implements Api {
    private static final int BLOCKS = 50;
    private static final int SECTION = 3_000;

    @Override
    public Answer answer(Asked asked) {
        String path = asked.path();
        if (path.equals("/api/chat.postMessage") || path.equals("/chat.postMessage")) {
            return post(asked);
        }
        for (String webhook : new String[] {"/commands/", "/actions/", "/services/"}) {
            if (path.startsWith(webhook)) {
                return webhook(asked, webhook);
            }
        }
        return Answer.unknownPath();
    }

    private static Answer post(Asked asked) {
        JsonNode message = asked.json();
        if (!asked.header("authorization").startsWith("Bearer xoxb-")) {
            return failed(asked.header("authorization").isEmpty() ? "not_authed" : "invalid_auth");
        }
        String channel = message.path("channel").asText();
        if (channel.isEmpty()) {
            return failed("channel_not_found");
        }
        String error = error(message);
        return error.isEmpty()
                ? Answer.json(
                                200,
                                Answer.object()
                                        .put("ok", true)
                                        .put("channel", channel)
                                        .put("ts", "1503435956.000247"))
                        .takes("/api/chat.postMessage")
                : failed(error);
    }

    private static Answer webhook(Asked asked, String kind) {
        String error = error(asked.json());
        return error.isEmpty() ? Answer.text(200, "ok").takes(kind + "…") : Answer.text(400, error);
    }

    /** Slack's word for what is wrong with the message, or nothing. */
    private static String error(JsonNode message) {
        JsonNode blocks = message.path("blocks");
        if (message.path("text").asText().isEmpty() && blocks.isEmpty()) {
            return "no_text";
        }
        if (blocks.size() > BLOCKS) {
            return "invalid_blocks";
        }
        for (JsonNode block : blocks) {
            if (block.path("type").asText().isEmpty()
                    || block.path("text").path("text").asText().length() > SECTION) {
                return "invalid_blocks";
            }
        }
        return "";
    }

    private static Answer failed(String error) {
        return Answer.json(200, Answer.object().put("ok", false).put("error", error));
    }
}
