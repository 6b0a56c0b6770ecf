package planbot.platform;

import io.vertx.core.Future;

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
}
