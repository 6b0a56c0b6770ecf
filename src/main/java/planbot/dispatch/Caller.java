package planbot.dispatch;

import io.vertx.core.Future;
import planbot.platform.Call;
import planbot.platform.Response;

/** Makes HTTP calls. */
@FunctionalInterface
public interface Caller {

    /** The response, whatever its status; fails with an {@link Undelivered} where there is none. */
    Future<Response> send(Call call);
}
