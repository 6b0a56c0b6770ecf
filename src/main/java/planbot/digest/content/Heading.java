package planbot.digest.content;

import java.time.LocalDateTime;
import planbot.digest.Row;

/**
 * Which digest it is.
 *
 * @param subscription its number
 * @param planned when it was due, in the subscription's zone
 */
public record Heading(long subscription, LocalDateTime planned, Row.Timing timing) {}
