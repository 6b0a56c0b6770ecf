package planbot.platform.parts;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Response;

/** What the statuses mean that are the same on every platform: too many requests, and a server that cannot serve. */
public final class Busy {
    private static final int TOO_MANY_REQUESTS = 429;

    private Busy() {}

    /**
     * The delivery of a 429 or a 5xx; empty for other statuses.
     *
     * @param pause how long to wait after a 429 that does not say; null where nobody knows
     */
    public static Optional<Delivery> of(Response response, @Nullable Duration pause) {
        Duration after = response.retryAfter().orElse(null);
        String detail = "HTTP " + response.status();
        if (response.status() == TOO_MANY_REQUESTS) {
            return Optional.of(new Delivery.Retry(Reason.RATE, detail, after == null ? pause : after));
        }
        return response.status() >= 500
                ? Optional.of(new Delivery.Retry(Reason.BUSY, detail, after))
                : Optional.empty();
    }
}
