package planbot.platform.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import planbot.platform.Channel;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.FormFields;
import planbot.platform.parts.Json;

/**
 * A channel of Mattermost: one address for slash commands, outgoing webhooks and pressed buttons, which their bodies tell
 * apart.
 */
final class MattermostChannel implements Platform {
    private final SlashCommands commands;
    private final OutgoingWebhooks webhooks;
    private final PressedButtons pressed;
    private final Outbound outbound;

    MattermostChannel(Channel channel) {
        Buttons buttons = Buttons.of(channel).orElse(null);
        Responses responses = new Responses(buttons, channel.value(Mattermost.RESPONSE_TYPE));
        MattermostOutbound posts = new MattermostOutbound(channel);
        commands = new SlashCommands(channel, responses, posts);
        webhooks = new OutgoingWebhooks(channel, responses, posts);
        pressed = new PressedButtons(channel.name(), buttons);
        outbound = posts;
    }

    @Override
    public String id() {
        return Mattermost.ID;
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }

    @Override
    public Verdict receive(RawRequest request) {
        if (!request.method().equals("POST")) {
            return new Verdict.Refuse(
                    Reason.UNSUPPORTED, "no POST; choose POST for the command, a GET writes its token into logs");
        }
        if (request.header("content-type").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            Optional<JsonNode> json = Json.object(request.body());
            return json.map(body -> json(body, request))
                    .orElse(new Verdict.Refuse(Reason.MALFORMED, "the body is no JSON object"));
        }
        FormFields form = new FormFields(request.body());
        return form.has("command") ? commands.verdict(form, request) : webhooks.verdict(form, request);
    }

    private Verdict json(JsonNode body, RawRequest request) {
        return body.has("context") ? pressed.verdict(body, request.receivedAt()) : webhooks.verdict(body, request);
    }
}
