package planbot.digest;

import java.time.Instant;

/** What one of several instances does at a time. Calls block: never on an event loop. */
public interface Leases {

    /** What it is that one does. */
    enum Name {
        /** Putting digests on record. */
        PLANNING,
        /** Applying the subscriptions that the configuration declares. */
        DECLARING
    }

    /** Whether {@code holder} does it until {@code until}: it did before, or nobody does now. */
    boolean take(Name name, String holder, Instant now, Instant until);

    /** Does the work while nobody else does any under the name this way, however long it must wait for that. */
    void alone(Name name, Runnable work);
}
