package planbot.platform.mattermost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Busy;
import planbot.platform.parts.Json;

/** Posts through the configured incoming webhook, or to the response_url of a command. */
final class MattermostOutbound implements Outbound {
    static final String WEBHOOK = "webhook";
    static final String RESPONSE_URL = "response_url";

    /** No rate is documented; one a second is gentle. */
    private static final List<Lane.Limit> ONE_A_SECOND = List.of(new Lane.Limit(1, Duration.ofSeconds(1)));

    /** Not a person's, which begins with an @: https://developers.mattermost.com/integrate/webhooks/incoming/#parameters */
    private static final Pattern ROOM = Pattern.compile("[a-z0-9_-]{1,64}");

    private static final Pattern COMMANDS = Pattern.compile("[^?#]{0,200}/hooks/commands/[A-Za-z0-9_-]{1,200}");

    private final @Nullable URI webhook;
    private final @Nullable ApiBase server;
    private final String responseType;

    MattermostOutbound(Channel channel) {
        webhook = channel.optional(Mattermost.INCOMING_WEBHOOK)
                .map(secret -> ApiBase.secretOfTheHouse(channel, Mattermost.INCOMING_WEBHOOK))
                .orElse(null);
        server = channel.value(Mattermost.URL).isEmpty() ? null : ApiBase.of(channel, Mattermost.URL);
        responseType = channel.value(Mattermost.RESPONSE_TYPE);
    }

    /** The target of a response_url, or null where it is not the configured server's. */
    @Nullable
    Target responseUrl(String url) {
        return Optional.ofNullable(server)
                .flatMap(base -> base.allow(url, List.of()))
                .filter(uri -> COMMANDS.matcher(uri.getRawPath()).matches())
                .map(uri -> Target.of(RESPONSE_URL, uri.toString()))
                .orElse(null);
    }

    /** The public channel of that name through the incoming webhook, or null where there is none. */
    @Nullable
    Target room(String name) {
        return name.isEmpty() ? null : target(WEBHOOK, name).orElse(null);
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        return Wires.of(doc);
    }

    /** The address is a public channel's name, or empty for the one that the webhook was made for. */
    @Override
    public Optional<Target> target(String kind, String address) {
        boolean known = kind.equals(WEBHOOK)
                && webhook != null
                && (address.isEmpty() || ROOM.matcher(address).matches());
        return known ? Optional.of(Target.of(WEBHOOK, address)) : Optional.empty();
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        ObjectNode body = (ObjectNode) Json.object(message.content()).orElseThrow();
        if (target.kind().equals(RESPONSE_URL)) {
            body.put("response_type", responseType).put("skip_slack_parsing", true);
            return Call.postJson(URI.create(target.address()), Json.write(body), Call.Repeat.AMBIGUOUS);
        }
        if (!target.kind().equals(WEBHOOK) || webhook == null) {
            throw new IllegalArgumentException("no target of this channel: " + target.kind());
        }
        if (!target.address().isEmpty()) {
            body.put("channel", target.address());
        }
        return Call.postJson(webhook, Json.write(body), Call.Repeat.AMBIGUOUS);
    }

    @Override
    public Delivery judge(Target target, Response response) {
        int status = response.status();
        return status == 200 ? new Delivery.Sent("") : Busy.of(response, null).orElseGet(() -> failed(status));
    }

    private static Delivery failed(int status) {
        String detail = "HTTP " + status;
        return switch (status) {
            case 400 -> new Delivery.Rejected(Reason.FORM, detail);
            case 403, 404 -> new Delivery.Rejected(Reason.NO_TARGET, detail);
            default -> new Delivery.Unknown(Reason.UNREADABLE, detail);
        };
    }

    /** What goes through the webhook shares one lane, whichever channel it is for. */
    @Override
    public Lane lane(Target target) {
        String key = target.kind().equals(WEBHOOK) ? WEBHOOK : target.kind() + ":" + target.address();
        return new Lane(key, ONE_A_SECOND);
    }
}
