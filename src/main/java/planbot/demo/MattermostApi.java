package planbot.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Mattermost's webhooks, of a channel and of a slash command.
 *
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Incoming webhooks</a>
 */
final class MattermostApi implements Api {
    private static final int POST = 16_383;

    @Override
    public Answer answer(Asked asked) {
        String kind = asked.path().startsWith("/hooks/commands/") ? "/hooks/commands/" : "/hooks/";
        if (!asked.path().startsWith(kind) || asked.path().length() == kind.length()) {
            return Answer.unknownPath();
        }
        JsonNode message = asked.json();
        String text = message.path("text").asText();
        if (text.isEmpty() && message.path("attachments").isEmpty()) {
            return error("No text specified.");
        }
        return text.codePointCount(0, text.length()) > POST
                ? error("Text is too long.")
                : Answer.text(200, "ok").takes(kind + "…");
    }

    private static Answer error(String message) {
        return Answer.json(400, Answer.object().put("message", message).put("status_code", 400));
    }
}
