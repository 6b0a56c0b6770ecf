package planbot.simulate;

import java.util.Optional;

/** What one platform sends for a person's message, and what the person sees of the answer. */
interface Simulation {
    /** The channel of {@code conf/demo.yaml} that the message goes to. */
    String channel();

    /** The platform that the stand-in shows its messages under. */
    String sentAs();

    Post message(Said said);

    /** What is seen of the response to the message; empty where it shows nothing. */
    Optional<String> shown(String response);

    /** Whether buttons come in a message of their own, after an answer that ends so. */
    default boolean isFollowed(String shown) {
        return false;
    }

    /** What is seen of a message that was sent to the platform. */
    String shownOf(String sent);
}
