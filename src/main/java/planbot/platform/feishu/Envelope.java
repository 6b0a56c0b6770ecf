package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.RawRequest;
import planbot.platform.Verdict.Refuse;

/** How an event is wrapped: what proves the request before it is read, and what it says. The token is compared afterwards. */
sealed interface Envelope permits EncryptedEnvelope, PlainEnvelope {
    /** Why the raw request is not proved to be Feishu's, or empty. */
    Optional<Refuse> check(RawRequest request);

    /** The JSON inside, or empty where the body is not wrapped like this. */
    Optional<JsonNode> read(byte[] body);

    /** Why a body that {@link #read} cannot read is refused. */
    Refuse unreadable();

    /** Why an event whose token is right is too old or too new, or empty. */
    Optional<Refuse> checkTime(JsonNode event, Instant receivedAt);

    /** What a request that passed is proof of. */
    Inbound.Proof proof();
}
