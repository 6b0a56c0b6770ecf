package planbot.platform.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.bot.Inbound;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;

/** Messages sent: {@code chat.postMessage} with the bot's token, the response_url of a request, an incoming webhook. */
final class SlackApi implements Outbound {
    static final String CHAT = "chat";
    static final String RESPONSE_URL = "response_url";
    static final String WEBHOOK = "webhook";

    private static final List<String> HOSTS = List.of("hooks.slack.com");

    /** "Generally 1 message per second per channel": https://docs.slack.dev/apis/web-api/rate-limits */
    private static final List<Lane.Limit> ONE_A_SECOND = List.of(new Lane.Limit(1, Duration.ofSeconds(1)));

    private final BlockKit blockKit;
    private final BlockKit withoutButtons = new BlockKit(BlockKit.Next.LINES);
    private final ApiBase api;
    private final @Nullable Secret token;
    private final @Nullable URI webhook;
    private final String responseType;

    SlackApi(Channel channel, BlockKit blockKit) {
        this.blockKit = blockKit;
        this.api = ApiBase.of(channel, Slack.API);
        this.token = channel.optional(Slack.BOT_TOKEN).orElse(null);
        this.webhook = channel.optional(Slack.INCOMING_WEBHOOK)
                .map(given -> ApiBase.secret(channel, Slack.INCOMING_WEBHOOK))
                .orElse(null);
        this.responseType = channel.value(Slack.RESPONSE_TYPE);
    }

    boolean hasToken() {
        return token != null;
    }

    /** The message, from a chat that can be written to with the bot's token. */
    Inbound placed(Inbound message, String channel) {
        return target(CHAT, channel).isPresent() ? message.from(new Inbound.Chat(CHAT, channel)) : message;
    }

    /** The target of a response_url, or null where it is not Slack's. */
    @Nullable
    Target responseUrl(String url) {
        return api.allow(url, HOSTS)
                .map(uri -> Target.of(RESPONSE_URL, uri.toString()))
                .orElse(null);
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        // An incoming webhook's message belongs to nobody's conversation.
        return (target.kind().equals(WEBHOOK) ? withoutButtons : blockKit).wires(doc);
    }

    @Override
    public Optional<Target> target(String kind, String address) {
        return switch (kind) {
            case CHAT -> hasToken() && !address.isBlank() ? Optional.of(Target.of(CHAT, address)) : Optional.empty();
            case WEBHOOK -> webhook == null ? Optional.empty() : Optional.of(Target.of(WEBHOOK, ""));
            default -> Optional.empty();
        };
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        return switch (target.kind()) {
            case CHAT -> post(message, target);
            // "replace_original": by default the message whose button was pressed would stay; told anyway.
            case RESPONSE_URL ->
                Call.postJson(
                        URI.create(target.address()),
                        Json.write(content(message)
                                .put("response_type", responseType)
                                .put("replace_original", false)),
                        Call.Repeat.AMBIGUOUS);
            case WEBHOOK -> Call.postJson(configured(), message.content(), Call.Repeat.AMBIGUOUS);
            default -> throw new IllegalArgumentException("no kind of target of Slack's: " + target.kind());
        };
    }

    /** @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a> */
    private Call post(Wire message, Target target) {
        ObjectNode body = content(message).put("channel", target.address()).put("unfurl_links", false);
        if (!target.detail().isEmpty()) {
            body.put("thread_ts", target.detail());
        }
        if (token == null) {
            throw new IllegalArgumentException("no token is configured");
        }
        return Call.postJson(api.at("/api/chat.postMessage"), Json.write(body), Call.Repeat.AMBIGUOUS)
                .with("Authorization", "Bearer " + token.reveal());
    }

    private URI configured() {
        if (webhook == null) {
            throw new IllegalArgumentException("no incoming webhook is configured");
        }
        return webhook;
    }

    private static ObjectNode content(Wire message) {
        return (ObjectNode) Json.object(message.content()).orElseThrow();
    }

    @Override
    public Delivery judge(Target target, Response response) {
        return SlackResponses.judge(response);
    }

    @Override
    public Lane lane(Target target) {
        return new Lane(target.kind() + ":" + target.address(), ONE_A_SECOND);
    }

    @Override
    public String toString() {
        return "SlackApi";
    }
}
