package planbot.command.people;

import java.time.Instant;

/**
 * A role that was granted in chat.
 *
 * @param held what was granted, and to whom
 * @param by who granted it
 */
public record Grant(Held held, String by, Instant at) {}
