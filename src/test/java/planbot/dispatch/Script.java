package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import planbot.platform.Call;
import planbot.platform.Response;

/** A platform's API that answers by a script, and remembers what it was asked. */
final class Script implements Caller {
    final List<Call> calls = new ArrayList<>();
    final List<Promise<Response>> hanging = new ArrayList<>();
    private final Deque<Future<Response>> answers = new ArrayDeque<>();

    Script answers(int status, String body) {
        return answers(status, body, Map.of());
    }

    Script answers(int status, String body, Map<String, String> headers) {
        answers.add(Future.succeededFuture(response(status, body, headers)));
        return this;
    }

    Script fails(Undelivered failure) {
        answers.add(Future.failedFuture(failure));
        return this;
    }

    static Response response(int status, String body, Map<String, String> headers) {
        return new Response(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What the script says next; beyond its end the call hangs. */
    @Override
    public Future<Response> send(Call call) {
        calls.add(call);
        if (answers.isEmpty()) {
            Promise<Response> never = Promise.promise();
            hanging.add(never);
            return never.future();
        }
        return answers.remove();
    }

    List<String> bodies() {
        return calls.stream().map(Call::body).toList();
    }
}
