package planbot.platform.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Call.Repeat;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;
import planbot.platform.parts.Next;

/** What an application sends: to a member, to a group it made itself, and through a group's webhook. */
final class AppOutbound implements Outbound {
    static final String USER = "user";
    static final String CHAT = "chat";
    static final String WEBHOOK = "webhook";

    /** The longest interval of the duplicate check. */
    private static final Duration LONGEST_CHECK = Duration.ofHours(4);
    /** The check goes by content: a part of the next digest may be the same, and must not be taken for this one's. */
    private static final Duration LEAST_BETWEEN_DIGESTS = Duration.ofMinutes(50);

    private static final int TOKEN_RESERVE_SECONDS = 300;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String channel;
    private final ApiBase api;
    private final Secret corpId;
    private final Secret corpSecret;
    private final long agentId;
    private final Next next;
    private final @Nullable URI webhook;

    AppOutbound(Channel channel, long agentId) {
        this.channel = channel.name();
        this.api = ApiBase.of(channel, WeCom.API);
        this.corpId = channel.secret(WeCom.CORP_ID);
        this.corpSecret = channel.secret(WeCom.CORP_SECRET);
        this.agentId = agentId;
        this.next = Next.of(channel);
        this.webhook = channel.optional(WeCom.GROUP_WEBHOOK)
                .map(secret -> ApiBase.secret(channel, WeCom.GROUP_WEBHOOK))
                .orElse(null);
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        if (target.kind().equals(WEBHOOK)) {
            return Messages.markdown(doc, Messages.WEBHOOK_BYTES);
        }
        // A group of the application takes no cards: https://developer.work.weixin.qq.com/document/path/90248
        boolean withButtons = target.kind().equals(USER) && next == Next.BUTTONS;
        Optional<Wire> buttons = withButtons ? Messages.buttons(doc) : Optional.empty();
        boolean onlyButtons = buttons.isPresent() && doc.next().equals(Optional.of(doc));
        List<Wire> words = onlyButtons ? List.of() : Messages.markdown(doc, Messages.APP_BYTES);
        return Stream.concat(words.stream(), buttons.stream()).toList();
    }

    @Override
    public Optional<Target> target(String kind, String address) {
        return switch (kind) {
            case USER, CHAT -> address.isBlank() ? Optional.empty() : Optional.of(Target.of(kind, address));
            case WEBHOOK -> webhook == null ? Optional.empty() : Optional.of(Target.of(WEBHOOK, ""));
            default -> Optional.empty();
        };
    }

    /** https://developer.work.weixin.qq.com/document/path/91039 */
    @Override
    public Optional<Grant> grant(Target target) {
        if (target.kind().equals(WEBHOOK)) {
            return Optional.empty();
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("corpid", corpId.reveal());
        query.put("corpsecret", corpSecret.reveal());
        URI uri = api.at("/cgi-bin/gettoken", query);
        return Optional.of(new Grant("wecom:" + channel, new Call("GET", uri, Map.of(), "", Repeat.SAFE)));
    }

    @Override
    public Granted granted(Response response) {
        Delivery judged = ErrorCodes.judge(response);
        if (!(judged instanceof Delivery.Sent)) {
            return new Granted.Failed(judged);
        }
        JsonNode body = Json.object(response.body()).orElseGet(Json::object);
        String token = Json.text(body, "access_token");
        if (token.isEmpty()) {
            return new Granted.Failed(
                    new Delivery.Unknown(Delivery.Reason.UNREADABLE, "errcode 0 without an access_token"));
        }
        long life = body.path("expires_in").asLong() - TOKEN_RESERVE_SECONDS;
        return new Granted.Token(new Secret(token), Duration.ofSeconds(Math.max(life, 0)));
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        if (target.kind().equals(WEBHOOK)) {
            return Call.postJson(webhook(), message.content(), Repeat.AMBIGUOUS);
        }
        ObjectNode body = Json.object();
        Json.object(message.content()).ifPresent(content -> body.setAll((ObjectNode) content));
        body.put("safe", 0);
        Map<String, String> query = Map.of("access_token", attempt.bearer());
        if (target.kind().equals(CHAT)) {
            // https://developer.work.weixin.qq.com/document/path/90248
            body.put("chatid", target.address());
            return Call.postJson(api.at("/cgi-bin/appchat/send", query), Json.write(body), Repeat.AMBIGUOUS);
        }
        // https://developer.work.weixin.qq.com/document/path/90236: a repeat within the interval is dropped.
        body.put("touser", target.address());
        body.put("agentid", agentId);
        if (body.get(Messages.CARD) instanceof ObjectNode card) {
            card.put("task_id", attempt.key());
        }
        body.put("enable_duplicate_check", 1);
        // It goes by receiver and content, and not by a key.
        body.put("duplicate_check_interval", check(attempt.memory()).toSeconds());
        return Call.postJson(api.at("/cgi-bin/message/send", query), Json.write(body), Repeat.SAFE);
    }

    private static Duration check(Duration memory) {
        return memory.compareTo(LONGEST_CHECK) < 0 ? memory : LONGEST_CHECK;
    }

    @Override
    public Duration remembers(Target target) {
        return target.kind().equals(USER) ? LEAST_BETWEEN_DIGESTS : Duration.ZERO;
    }

    private URI webhook() {
        if (webhook == null) {
            throw new IllegalArgumentException("a webhook target needs " + WeCom.GROUP_WEBHOOK);
        }
        return webhook;
    }

    @Override
    public Delivery judge(Target target, Response response) {
        return ErrorCodes.judge(response);
    }

    /** https://developer.work.weixin.qq.com/document/path/90312: what is above a member's rate is dropped unsaid. */
    @Override
    public Lane lane(Target target) {
        int messages = switch (target.kind()) {
            // 20 are allowed; two are left to others who use the same webhook.
            case WEBHOOK -> 18;
            case CHAT -> 200;
            default -> 30;
        };
        return new Lane(target.kind() + ":" + target.address(), List.of(new Lane.Limit(messages, MINUTE)));
    }
}
