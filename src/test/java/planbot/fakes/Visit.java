package planbot.fakes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A call that a server received.
 *
 * @param at when, by the fake's clock
 * @param uri path and query
 * @param headers by their names in lower case
 */
public record Visit(Instant at, String method, String uri, Map<String, String> headers, String body) {
    private static final List<String> TOKEN_PATHS =
            List.of("/gettoken", "/oauth2/accessToken", "/tenant_access_token/internal");

    public Visit {
        headers = Map.copyOf(headers);
    }

    static Visit of(Instant at, HttpServerRequest request, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Visit(at, request.method().name(), request.uri(), headers, body.toString());
    }

    String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Whether it asks for an access token, and brings no message. */
    boolean isForToken() {
        return TOKEN_PATHS.stream().anyMatch(path()::endsWith);
    }
}
