package planbot.platform;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;

/** How an accepted message is answered. */
public sealed interface Answering {

    /** Tells the platform that the message has come, and answers nothing. */
    HttpReply acknowledgement();

    /** Acknowledged at once; the answer is sent. */
    record Later(HttpReply acknowledgement, Target target) implements Answering {}

    /**
     * Answered in the response to the request.
     *
     * @param patience how long the platform waits, less a reserve; then the message is acknowledged and the answer sent
     * @param otherwise where an answer that is too late or too long for the response is sent; null where nothing but the
     *     response reaches the person, who is then answered in it however late
     */
    record Now(
            Form form,
            HttpReply acknowledgement,
            Duration patience,
            Repeats repeats,
            @Nullable Target otherwise) implements Answering {}

    /** Writes an answer as a response. */
    interface Form {
        /** The response; empty where the answer does not fit into one, which only a message with a target may say. */
        Optional<HttpReply> of(Doc answer);

        /** What the platform shows in a message of its own, to be sent after the response; only with a target. */
        default Optional<Doc> afterwards(Doc answer) {
            return Optional.empty();
        }
    }

    /** Whether the platform may deliver the same message again. */
    enum Repeats {
        /** It never does, so that only a replay by somebody else is looked for. */
        NEVER,
        /** It does when it believes the message lost, for hours and across restarts of ours. */
        POSSIBLE
    }
}
