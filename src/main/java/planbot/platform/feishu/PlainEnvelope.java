package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.RawRequest;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/** Without an Encrypt Key: the body is plain, unsigned, and proved by nothing but the Verification Token in it. */
final class PlainEnvelope implements Envelope {
    private final Freshness freshness;

    PlainEnvelope(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Optional<Refuse> check(RawRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<JsonNode> read(byte[] body) {
        return Json.object(body).filter(json -> !json.has("encrypt"));
    }

    @Override
    public Refuse unreadable() {
        return new Refuse(
                Reason.MALFORMED, "the body is no JSON object, or encrypted while encryptKey is not set here");
    }

    @Override
    public Optional<Refuse> checkTime(JsonNode event, Instant receivedAt) {
        return EventTime.of(Json.text(event, "header", "create_time"))
                .map(at -> freshness.check(at, "create_time", receivedAt))
                .orElse(Optional.of(new Refuse(Reason.BAD_TIMESTAMP, "create_time is no time")));
    }

    @Override
    public Inbound.Proof proof() {
        return Inbound.Proof.CHANNEL;
    }
}
