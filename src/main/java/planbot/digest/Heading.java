package planbot.digest;

import java.time.LocalDateTime;

/**
 * Which digest it is.
 *
 * @param subscription its number
 * @param planned when it was due, in the subscription's zone
 */
public record Heading(long subscription, LocalDateTime planned, Row.Timing timing) {}
