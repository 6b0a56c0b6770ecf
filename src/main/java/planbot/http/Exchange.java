package planbot.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A request on its way through the handlers: its id, its body and the variables of its path.
 *
 * @param failing answers with what went wrong after the handler has returned
 */
record Exchange(
        HttpServerRequest request, String id, Buffer body, Map<String, String> variables, Consumer<Throwable> failing) {

    void fail(Throwable failure) {
        failing.accept(failure);
    }

    void json(JsonNode node) {
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        send(200, "application/json; charset=utf-8", Json.write(node));
    }

    /** Fails if the caller is gone. */
    Future<Void> send(int status, String contentType, Buffer content) {
        return request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .end(content);
    }
}
