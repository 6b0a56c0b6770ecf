package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/**
 * A channel that takes events and pressed buttons. Every request is proved by the Verification Token, and by a signature
 * where an Encrypt Key is set.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/event-subscription-guide/overview">Event subscription</a>
 */
final class FeishuChannel implements Platform {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int LONGEST_CHALLENGE = 4_096;

    private final Secret appId;
    private final Secret verificationToken;
    private final Envelope envelope;
    private final Events events;
    private final FeishuOutbound outbound;

    FeishuChannel(Channel channel) {
        appId = channel.secret(Feishu.APP_ID);
        verificationToken = channel.secret(Feishu.VERIFICATION_TOKEN);
        Freshness freshness = new Freshness(age(channel.value(Feishu.FRESHNESS)), AHEAD);
        envelope = channel.optional(Feishu.ENCRYPT_KEY)
                .<Envelope>map(key -> new EncryptedEnvelope(key, freshness))
                .orElseGet(() -> new PlainEnvelope(freshness));
        events = new Events(channel.name(), new Mentions(botOpenId(channel)), envelope.proof());
        outbound = new FeishuOutbound(channel);
    }

    private static Duration age(String seconds) {
        if (!seconds.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(Feishu.FRESHNESS + " must be a number of seconds such as 28800");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static String botOpenId(Channel channel) {
        String openId = channel.value(Feishu.BOT_OPEN_ID);
        if (!openId.isEmpty() && !openId.startsWith("ou_")) {
            throw new IllegalArgumentException(
                    Feishu.BOT_OPEN_ID + " must begin with ou_: it is the open_id that bot/v3/info tells of the bot");
        }
        return openId;
    }

    @Override
    public String id() {
        return Feishu.ID;
    }

    @Override
    public Verdict receive(RawRequest request) {
        if (!request.method().equals("POST")) {
            return new Refuse(Reason.UNSUPPORTED, "Feishu posts everything");
        }
        Optional<Refuse> refusal = envelope.check(request);
        if (refusal.isPresent()) {
            return unsigned(request.body(), refusal.get());
        }
        Optional<JsonNode> json = envelope.read(request.body());
        return json.isEmpty() ? envelope.unreadable() : proved(json.get(), request);
    }

    /** The check of the address is the only request that need not be signed; the token proves it. */
    private Verdict unsigned(byte[] body, Refuse refusal) {
        return body.length > LONGEST_CHALLENGE
                ? refusal
                : envelope.read(body)
                        .filter(json -> isChallenge(json) && verificationToken.matches(Json.text(json, "token")))
                        .map(FeishuChannel::challenge)
                        .orElse(refusal);
    }

    private Verdict proved(JsonNode json, RawRequest request) {
        String token = json.has("header") ? Json.text(json, "header", "token") : Json.text(json, "token");
        if (token.isEmpty()) {
            return new Refuse(Reason.NO_SIGNATURE, "there is no token");
        }
        if (!verificationToken.matches(token)) {
            return new Refuse(Reason.BAD_SIGNATURE, "the token does not fit; check the Verification Token");
        }
        if (isChallenge(json)) {
            return challenge(json);
        }
        Optional<Refuse> stale = envelope.checkTime(json, request.receivedAt());
        if (stale.isPresent()) {
            return stale.get();
        }
        String receiver = Json.text(json, "header", "app_id");
        return receiver.isEmpty() || appId.matches(receiver)
                ? events.read(json, request.receivedAt())
                : new Refuse(Reason.NOT_FOR_US, "the event is for another app; check the App ID");
    }

    private static boolean isChallenge(JsonNode json) {
        return Json.text(json, "type").equals("url_verification");
    }

    private static Verdict challenge(JsonNode json) {
        return new Verdict.Reply(
                HttpReply.json(Json.bytes(Json.object().put("challenge", Json.text(json, "challenge")))));
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }
}
