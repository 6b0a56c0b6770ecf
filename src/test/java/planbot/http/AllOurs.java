package planbot.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import planbot.bot.Inbound;
import planbot.platform.Promises;

/** Where there is one process: everything is its to answer, and nobody leaves anything behind. */
final class AllOurs implements Promises {
    @Override
    public Future<Boolean> isOurs(Inbound message, Instant now) {
        return Future.succeededFuture(true);
    }

    @Override
    public Future<Boolean> begin(Inbound message, Instant now) {
        return Future.succeededFuture(true);
    }

    @Override
    public void settle(Inbound message) {}

    @Override
    public void release(Inbound message) {}

    @Override
    public Future<List<Left>> inherit(Set<String> channels, Instant now) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Void> written() {
        return Future.succeededFuture();
    }
}
