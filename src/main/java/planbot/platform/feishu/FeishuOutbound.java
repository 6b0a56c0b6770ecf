package planbot.platform.feishu;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Lane;
import planbot.platform.Lane.Limit;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;

/**
 * Sends through the app's bot, or through the group's webhook if there is one.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/create">Send messages</a>
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/reply">Reply to messages</a>
 */
final class FeishuOutbound implements Outbound {
    /** An answer under the message asked with; the address is that message's id, the detail its chat. */
    static final String REPLY = "reply";

    static final String CHAT = "chat";
    static final String USER = "user";
    static final String WEBHOOK = "webhook";

    private static final Map<String, String> ID_TYPES = Map.of(CHAT, "chat_id", USER, "open_id");

    /** A chat takes 5 a second from all bots together. */
    private static final Limit A_SECOND = new Limit(4, Duration.ofSeconds(1));

    /** A webhook takes 100 a minute besides. */
    private static final Limit A_MINUTE = new Limit(90, Duration.ofMinutes(1));

    /** "uuid": of the same one, at most one message an hour is sent. */
    private static final Duration UUID_MEMORY = Duration.ofHours(1);

    private final ApiBase api;
    private final Grant grant;
    private final Optional<GroupWebhook> webhook;

    FeishuOutbound(Channel channel) {
        api = ApiBase.of(channel, Feishu.API);
        grant = TenantToken.grant(channel, api);
        webhook = GroupWebhook.of(channel);
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        return new Cards(target.kind().equals(WEBHOOK) ? Carrier.WEBHOOK : Carrier.APP).render(doc);
    }

    @Override
    public Optional<Target> target(String kind, String address) {
        boolean known = kind.equals(WEBHOOK) ? webhook.isPresent() : ID_TYPES.containsKey(kind) && !address.isBlank();
        return known ? Optional.of(Target.of(kind, address)) : Optional.empty();
    }

    @Override
    public Optional<Grant> grant(Target target) {
        return target.kind().equals(WEBHOOK) ? Optional.empty() : Optional.of(grant);
    }

    @Override
    public Granted granted(Response response) {
        return TenantToken.granted(response);
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        ObjectNode body = (ObjectNode) Json.object(message.content()).orElseThrow();
        if (target.kind().equals(WEBHOOK)) {
            return webhook.orElseThrow().call(body, attempt.at());
        }
        body.put("uuid", attempt.key());
        if (target.kind().equals(REPLY)) {
            return post(
                    api.at("/open-apis/im/v1/messages/" + ApiBase.encode(target.address()) + "/reply"), body, attempt);
        }
        body.put("receive_id", target.address());
        Map<String, String> query = Map.of("receive_id_type", idType(target));
        return post(api.at("/open-apis/im/v1/messages", query), body, attempt);
    }

    private static String idType(Target target) {
        return Optional.ofNullable(ID_TYPES.get(target.kind())).orElseThrow();
    }

    private static Call post(URI uri, ObjectNode body, Attempt attempt) {
        return Call.postJson(uri, Json.write(body), Call.Repeat.SAFE)
                .with("Authorization", "Bearer " + attempt.bearer());
    }

    @Override
    public Duration remembers(Target target) {
        return target.kind().equals(WEBHOOK) ? Duration.ZERO : UUID_MEMORY;
    }

    @Override
    public Delivery judge(Target target, Response response) {
        return Codes.judge(response);
    }

    @Override
    public Lane lane(Target target) {
        return switch (target.kind()) {
            case WEBHOOK -> new Lane(WEBHOOK, List.of(A_SECOND, A_MINUTE));
            case REPLY -> new Lane(CHAT + ":" + target.detail(), List.of(A_SECOND));
            default -> new Lane(target.kind() + ":" + target.address(), List.of(A_SECOND));
        };
    }
}
