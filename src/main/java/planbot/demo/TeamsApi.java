package planbot.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A Workflow that posts to a channel of Teams: the signature in its address is its secret.
 *
 * @see <a href="https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook">Webhooks
 *     by Workflows</a>
 */
final class TeamsApi implements Api {
    @Override
    public Answer answer(Asked asked) {
        if (asked.parameter("sig").isEmpty()) {
            return Answer.json(401, Answer.object().put("error", "DirectApiAuthorizationRequired"));
        }
        JsonNode message = asked.json();
        JsonNode attachments = message.path("attachments");
        boolean card = !attachments.isEmpty();
        for (JsonNode attachment : attachments) {
            card &= attachment.path("contentType").asText().equals("application/vnd.microsoft.card.adaptive")
                    && attachment.path("content").path("type").asText().equals("AdaptiveCard");
        }
        return message.path("type").asText().equals("message") && card
                ? Answer.text(202, "").takes("/workflows/…")
                : Answer.json(400, Answer.object().put("error", "TriggerInputSchemaMismatch"));
    }
}
