package planbot.platform.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Forms;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/**
 * A channel that takes the messages of an outgoing webhook and answers in the response, which is the only way Teams leaves.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook">Create
 *     outgoing webhooks</a>
 */
final class TeamsChannel implements Platform {
    /** The signature has no time, but the body has, and is signed. */
    private static final Freshness WINDOW = Freshness.within(Duration.ofMinutes(5));

    /** Teams waits five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final HttpReply NOTHING =
            HttpReply.json("{\"type\":\"message\",\"text\":\"\"}".getBytes(StandardCharsets.UTF_8));

    private final String name;
    private final TeamsSignature signature;
    private final Outbound outbound;
    private final Forms<HttpReply> cards = new Forms<>(
            answer -> HttpReply.json(AdaptiveCard.single(answer).getBytes(StandardCharsets.UTF_8)),
            reply -> reply.body().length);

    TeamsChannel(Channel channel) {
        this.name = channel.name();
        this.signature = new TeamsSignature(channel.secret(Teams.OUTGOING_TOKEN));
        this.outbound = new TeamsOutbound(channel);
    }

    @Override
    public String id() {
        return Teams.ID;
    }

    @Override
    public Verdict receive(RawRequest request) {
        Optional<Verdict.Refuse> forged = signature.check(request);
        if (forged.isPresent()) {
            return forged.get();
        }
        Optional<JsonNode> activity = Json.object(request.body());
        return activity.isEmpty()
                ? new Verdict.Refuse(Reason.MALFORMED, "the body is no JSON object")
                : judge(activity.get(), request.receivedAt());
    }

    private Verdict judge(JsonNode activity, Instant receivedAt) {
        Optional<Instant> sentAt = instant(Json.text(activity, "timestamp"));
        if (sentAt.isEmpty()) {
            return new Verdict.Refuse(Reason.BAD_TIMESTAMP, "timestamp is no time");
        }
        Optional<Verdict.Refuse> stale = WINDOW.check(sentAt.get(), "timestamp", receivedAt);
        if (stale.isPresent()) {
            return stale.get();
        }
        if (Json.text(activity, "from", "id").startsWith("28:")) {
            return new Verdict.Ignore(Reason.BOT);
        }
        boolean message = Json.text(activity, "type").equals("message")
                && !Json.text(activity, "id").isEmpty()
                && !Json.text(activity, "from", "id").isEmpty();
        return message
                ? accept(message(activity, sentAt.get()), hasFiles(activity))
                : new Verdict.Ignore(Reason.UNSUPPORTED);
    }

    /** What is typed comes as an attachment of HTML as well. */
    private static boolean hasFiles(JsonNode activity) {
        for (JsonNode attachment : activity.path("attachments")) {
            if (!Json.text(attachment, "contentType").equals("text/html")) {
                return true;
            }
        }
        return false;
    }

    private Verdict accept(Inbound message, boolean files) {
        Answering answering = new Answering.Now(
                answer -> Optional.of(cards.of(answer)),
                NOTHING,
                PATIENCE,
                // https://github.com/MicrosoftDocs/msteams-docs/issues/11424: several requests for one mention.
                Answering.Repeats.POSSIBLE,
                null);
        return message.text().isEmpty() && files
                ? new Verdict.Wordless(message, answering)
                : new Verdict.Accept(message, answering);
    }

    private Inbound message(JsonNode activity, Instant sentAt) {
        String place = Json.text(activity, "conversation", "id");
        // What follows the semicolon is the thread; a person who goes on in a new one goes on all the same.
        int thread = place.indexOf(';');
        String chat = thread < 0 ? place : place.substring(0, thread);
        String account = Json.text(activity, "from", "aadObjectId");
        String user = account.isEmpty() ? Json.text(activity, "from", "id") : account;
        return new Inbound(
                name,
                place + ":" + Json.text(activity, "id"),
                name + ":" + chat + ":" + user,
                new Inbound.Caller(Teams.ID, user),
                TypedText.of(Json.text(activity, "text")),
                sentAt);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }
}
