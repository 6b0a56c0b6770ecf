package planbot.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;

/**
 * How a channel's messages look and which HTTP calls send them: pure functions. Waiting, time-outs, order, rates, tokens and
 * repeats are the {@link Courier}'s.
 */
public interface Outbound {

    /**
     * The document in the platform's best form for the target, in as many messages as its limits need; in order. What is rendered
     * for a target can be sent to those after it too.
     */
    List<Wire> render(Doc doc, Target target);

    /**
     * The target that an address in the configuration or in a subscription names.
     *
     * @param kind one of the words this platform declares: a chat, a person, the configured group webhook
     * @return empty for a kind the platform does not know, or one the channel is not configured for
     */
    Optional<Target> target(String kind, String address);

    /** The token the target's call needs; empty where it needs none. */
    default Optional<Grant> grant(Target target) {
        return Optional.empty();
    }

    /** What came of a grant's call. */
    default Granted granted(Response response) {
        return new Granted.Failed(new Delivery.Rejected(Delivery.Reason.SETUP, "no token is granted here"));
    }

    /** The call that sends the message. */
    Call call(Wire message, Target target, Attempt attempt);

    /** What the response to the call means; the platform's own code counts for more than the HTTP status. */
    Delivery judge(Target target, Response response);

    /**
     * For how long the platform knows a message again by what goes with it, if it is asked to; zero where it does not, which is
     * where the target's call is {@link Call.Repeat#AMBIGUOUS}.
     */
    default Duration remembers(Target target) {
        return Duration.ZERO;
    }

    /** The lane the target's messages share. */
    Lane lane(Target target);
}
