package planbot.platform.wecom;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import planbot.platform.Channel;
import planbot.platform.RawRequest;
import planbot.platform.Verdict.Reason;
import planbot.platform.Verdict.Refuse;
import planbot.platform.parts.FormFields;
import planbot.platform.parts.Freshness;

/** Tells callbacks that WeCom signed and encrypted for this channel from all others. */
final class Callbacks {
    private static final String SIGNATURE = "msg_signature";
    private static final String TIMESTAMP = "timestamp";
    private static final String NONCE = "nonce";

    private final WeComCrypto crypto;
    private final Freshness freshness;

    Callbacks(WeComCrypto crypto, Channel channel) {
        this.crypto = crypto;
        this.freshness = freshness(channel.value(WeCom.FRESHNESS));
    }

    /** What a callback turned out to be. */
    sealed interface Checked {}

    /** @param message decrypted */
    record Genuine(String message, String nonce, Instant sentAt, Instant receivedAt) implements Checked {}

    record Refused(Refuse why) implements Checked {}

    private static Freshness freshness(String seconds) {
        if (!seconds.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(
                    WeCom.FRESHNESS + " must be a number of seconds such as 600, or 0 to allow any time");
        }
        long allowed = Long.parseLong(seconds);
        return Freshness.within(Duration.ofSeconds(allowed == 0 ? Long.MAX_VALUE : allowed));
    }

    /** The check of the address: WeCom wants the decrypted echo. What is no echo, such as a message, is not given back. */
    Checked echo(RawRequest request) {
        Checked checked = check(request, () -> new FormFields(request.query()).get("echostr"));
        boolean message =
                checked instanceof Genuine genuine && !genuine.message().matches("[A-Za-z0-9_-]{1,128}");
        return message ? refused(Reason.UNSUPPORTED, "a GET whose echostr is no echo") : checked;
    }

    /** @param envelope gives what the body's envelope holds encrypted, or an empty text; asked only where the query is in order */
    Checked check(RawRequest request, Supplier<String> envelope) {
        FormFields query = new FormFields(request.query());
        String signature = query.only(SIGNATURE);
        String timestamp = query.only(TIMESTAMP);
        String nonce = query.only(NONCE);
        if (signature.isEmpty() || timestamp.isEmpty() || nonce.isEmpty()) {
            return refused(Reason.NO_SIGNATURE, "msg_signature, timestamp or nonce is absent or sent twice");
        }
        Optional<Refuse> stale = freshness.ofSeconds(timestamp, TIMESTAMP, request.receivedAt());
        if (stale.isPresent()) {
            return new Refused(stale.get());
        }
        String encrypted = envelope.get();
        if (encrypted.isEmpty()) {
            return refused(Reason.BAD_ENCRYPTION, "nothing encrypted was sent");
        }
        if (!crypto.isSignature(signature, timestamp, nonce, encrypted)) {
            return refused(Reason.BAD_SIGNATURE, "msg_signature does not match; check the token");
        }
        Optional<String> message = crypto.decrypt(encrypted);
        if (message.isEmpty()) {
            return refused(
                    Reason.BAD_ENCRYPTION,
                    "signed, but not encrypted for this channel; check encodingAesKey and corpId");
        }
        return new Genuine(message.get(), nonce, Freshness.seconds(timestamp), request.receivedAt());
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(new Refuse(reason, detail));
    }
}
