package planbot.platform;

import io.vertx.core.Future;
import java.time.Instant;

/** Sends single messages, in the lanes of the {@link Courier}'s documents. */
@FunctionalInterface
public interface Postman {

    /**
     * Tries once to send one message, if its lane is free now: it never waits there, is not tried again, and not replaced.
     *
     * @param channel the channel's name
     * @param key the same whenever the same message is sent again, and for no other: 1 to 40 letters, figures and hyphens
     * @return never fails
     */
    Future<Tried> post(Platform platform, String channel, Target target, Wire message, String key);

    /** Counts calls that a process before this one made, so that a restart is no second allowance; in the order of their times. */
    default void spent(Platform platform, String channel, Target target, Instant at, int calls) {}
}
