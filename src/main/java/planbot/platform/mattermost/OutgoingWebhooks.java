package planbot.platform.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.RawRequest;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.FormFields;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/**
 * Outgoing webhooks: posts in public channels that begin with a trigger word, answered below the post in the response.
 *
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/outgoing/">Outgoing webhooks</a>
 */
final class OutgoingWebhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Freshness WINDOW = Freshness.within(Duration.ofMinutes(5));

    private final String name;
    private final Token token;
    private final Responses responses;
    private final MattermostOutbound outbound;

    OutgoingWebhooks(Channel channel, Responses responses, MattermostOutbound outbound) {
        this.name = channel.name();
        this.token = new Token(Mattermost.OUTGOING_TOKEN, channel.optional(Mattermost.OUTGOING_TOKEN));
        this.responses = responses;
        this.outbound = outbound;
    }

    Verdict verdict(FormFields form, RawRequest request) {
        Optional<Verdict.Refuse> forged = token.check(request, form.only("token"), Token.Header.CHECKED);
        return forged.isPresent() ? forged.get() : verdict(TriggeredPost.of(form), request.receivedAt());
    }

    Verdict verdict(JsonNode json, RawRequest request) {
        Optional<Verdict.Refuse> forged = token.check(request, Json.text(json, "token"), Token.Header.CHECKED);
        return forged.isPresent() ? forged.get() : verdict(TriggeredPost.of(json), request.receivedAt());
    }

    private Verdict verdict(TriggeredPost post, Instant receivedAt) {
        if (post.person().user().isEmpty()) {
            return new Verdict.Ignore(Reason.BOT);
        }
        if (post.id().isEmpty()) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        Optional<Verdict.Refuse> stale = stale(post.timestamp(), receivedAt);
        if (stale.isPresent()) {
            return stale.get();
        }
        Target room = outbound.room(post.room());
        Inbound asked = post.person().message(name, post.id(), post.text(), receivedAt);
        Inbound message = room == null ? asked : asked.from(new Inbound.Chat(room.kind(), room.address()));
        Answering answering = answering(post.person().channel(), room);
        return post.text().isEmpty() && !post.files().isEmpty()
                ? new Verdict.Wordless(message, answering)
                : new Verdict.Accept(message, answering);
    }

    /** Whether the unit is seconds or milliseconds is not documented, so only what is stale in both is refused. */
    private static Optional<Verdict.Refuse> stale(String timestamp, Instant receivedAt) {
        return WINDOW.ofSeconds(timestamp, "timestamp", receivedAt)
                .filter(refusal -> refusal.reason() == Reason.STALE && !timestamp.equals("0"))
                .flatMap(refusal -> WINDOW.ofMillis(timestamp, "timestamp", receivedAt));
    }

    private Answering answering(String channel, @Nullable Target room) {
        return new Answering.Now(
                answer -> room == null
                        ? Optional.of(responses.firstComment(answer, channel))
                        : responses.comment(answer, channel),
                HttpReply.empty(200),
                PATIENCE,
                Answering.Repeats.POSSIBLE,
                room);
    }
}
