package planbot.platform;

import java.time.Duration;

/** What came of trying to send one message. */
public sealed interface Tried {

    /** It was called for, once. */
    record Made(Delivery delivery) implements Tried {}

    /** Nothing was called for: the lane is not free now. {@code time} is the least until it may be. */
    record NotYet(Duration time) implements Tried {}
}
