package planbot.platform.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.HttpReply;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Json;

/**
 * Pressed buttons: the same as typing the question they carry. Only who pressed sees the answer.
 *
 * @see <a href="https://developers.mattermost.com/integrate/plugins/interactive-messages/">Interactive messages</a>
 */
final class PressedButtons {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** A response that is "no valid JSON" is an error. */
    private static final HttpReply NOTHING = HttpReply.json("{}".getBytes(StandardCharsets.UTF_8));

    private final String name;
    private final @Nullable Buttons buttons;

    PressedButtons(String name, @Nullable Buttons buttons) {
        this.name = name;
        this.buttons = buttons;
    }

    Verdict verdict(JsonNode press, Instant receivedAt) {
        if (buttons == null) {
            return new Verdict.Refuse(
                    Reason.NO_SIGNATURE,
                    Mattermost.BUTTON_KEY + " and " + Mattermost.BUTTONS_URL + " are not both set");
        }
        Person person = new Person(Json.text(press, "channel_id"), Json.text(press, "user_id"));
        String question = Json.text(press, "context", "q");
        boolean ours = person.channel().equals(Json.text(press, "context", "c"))
                && buttons.isSigned(person.channel(), question, Json.text(press, "context", "m"));
        if (!ours) {
            return new Verdict.Refuse(
                    Reason.BAD_SIGNATURE,
                    "the context is not of a button of ours in this channel; check the button key");
        }
        String id = id(press, receivedAt);
        return person.user().isEmpty() || id.isEmpty()
                ? new Verdict.Ignore(Reason.UNSUPPORTED)
                : accept(person.message(name, id, question, receivedAt));
    }

    private static Verdict accept(Inbound message) {
        return new Verdict.Accept(
                message,
                new Answering.Now(
                        answer -> Optional.of(Responses.toPress(answer)),
                        NOTHING,
                        PATIENCE,
                        Answering.Repeats.POSSIBLE,
                        null));
    }

    /**
     * Every press has a trigger_id of its own
     * (https://github.com/mattermost/mattermost/blob/master/server/public/model/integration_action.go). Where an old server
     * sends none, presses of a button by one person are told apart by the second: two within one are rather a slip of the
     * finger than two questions.
     */
    private static String id(JsonNode press, Instant receivedAt) {
        String trigger = Json.text(press, "trigger_id");
        String post = Json.text(press, "post_id");
        return !trigger.isEmpty() || post.isEmpty()
                ? trigger
                : String.join(
                        ":",
                        post,
                        Json.text(press, "user_id"),
                        Json.text(press, "context", "m"),
                        Long.toString(receivedAt.getEpochSecond()));
    }
}
