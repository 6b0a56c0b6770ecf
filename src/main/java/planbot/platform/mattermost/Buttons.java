package planbot.platform.mattermost;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc.Suggestion;
import planbot.platform.Channel;
import planbot.platform.Secret;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Hmac;
import planbot.platform.parts.Json;

/**
 * Buttons that carry a question. Mattermost signs nothing when one is pressed, so the context, which "is kept confidential",
 * holds a keyed hash of the question and of the channel it was offered in.
 *
 * @see <a href="https://developers.mattermost.com/integrate/plugins/interactive-messages/">Interactive messages</a>
 */
final class Buttons {
    private static final int SHORTEST_KEY = 16;

    private final String name;
    private final String url;
    private final Hmac hmac;

    private Buttons(String name, String url, Secret key) {
        this.name = name;
        this.url = url;
        this.hmac = Hmac.sha256(key.bytes());
    }

    /** Empty unless both the key and the address that Mattermost calls are set. */
    static Optional<Buttons> of(Channel channel) {
        Optional<Secret> key = channel.optional(Mattermost.BUTTON_KEY);
        if (key.filter(secret -> secret.bytes().length < SHORTEST_KEY).isPresent()) {
            throw new IllegalArgumentException(Mattermost.BUTTON_KEY + " must have at least " + SHORTEST_KEY
                    + " characters; make one with openssl rand -hex 32");
        }
        if (channel.value(Mattermost.BUTTONS_URL).isEmpty()) {
            return Optional.empty();
        }
        String url = ApiBase.of(channel, Mattermost.BUTTONS_URL).at("").toString();
        return key.map(secret -> new Buttons(channel.name(), url, secret));
    }

    /** The suggestions as the attachments of a post in that channel. */
    ArrayNode attachments(String channelId, List<Suggestion> suggestions) {
        ObjectNode attachment = Json.object();
        ArrayNode actions = attachment.putArray("actions");
        for (Suggestion suggestion : suggestions) {
            // Letters and figures only, or the press finds no action.
            ObjectNode button = actions.addObject()
                    .put("id", "ask" + actions.size())
                    .put("type", "button")
                    .put("name", suggestion.label());
            button.putObject("integration")
                    .put("url", url)
                    .putObject("context")
                    .put("q", suggestion.question())
                    .put("c", channelId)
                    .put("m", signature(channelId, suggestion.question()));
        }
        return Json.object().putArray("attachments").add(attachment);
    }

    boolean isSigned(String channelId, String question, String signature) {
        return MessageDigest.isEqual(
                signature(channelId, question).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String channelId, String question) {
        String signed = name + "\n" + channelId + "\n" + question;
        return HexFormat.of().formatHex(hmac.of(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
