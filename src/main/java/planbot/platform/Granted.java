package planbot.platform;

import java.time.Duration;

/** What came of asking for a token. */
public sealed interface Granted {

    /** A token. {@code life} is how long it may be used, already shortened by the reserve the platform advises. */
    record Token(Secret value, Duration life) implements Granted {}

    /** None: {@link Delivery.Retry} or {@link Delivery.Rejected} says whether asking again may help. */
    record Failed(Delivery why) implements Granted {}
}
