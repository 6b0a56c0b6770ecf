package planbot.platform;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request exactly as it came.
 *
 * @param query the raw query, without the question mark; empty where there is none
 * @param headers names without regard to case
 * @param body the bytes as received: signatures are over these
 */
public record RawRequest(String method, String path, String query, MultiMap headers, Buffer body, Instant receivedAt) {

    /** The header's value where it was sent exactly once; a repeated header has no value that can be trusted. */
    public Optional<String> header(String name) {
        List<String> all = headers.getAll(name);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
