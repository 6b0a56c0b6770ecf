package planbot.platform;

import io.vertx.core.Future;
import planbot.answer.Doc;

/** Sends documents through the platforms' APIs. */
public interface Courier {

    /**
     * Sends all messages of the document in order.
     *
     * @param channel the channel's name
     * @param key the same whenever the same document is sent again for the same reason, and for nothing else
     * @return what became of it: {@code Sent} only if every message was taken, else the first that was not. Never fails.
     */
    Future<Delivery> send(Platform platform, String channel, Target target, Doc doc, String key);
}
