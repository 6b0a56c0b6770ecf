package planbot.ticket;

import java.time.Instant;
import java.util.Optional;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;

/** Tells what a ticket is good for; of one that is forged, for something else or expired, only that it is good for nothing. Calls block. */
public interface Tickets {
    /** Lets nobody in. */
    Tickets NONE = new Tickets() {
        @Override
        public Optional<LedgerRequest> ledger(String ticket, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<FeedRequest> feed(String ticket) {
            return Optional.empty();
        }
    };

    Optional<LedgerRequest> ledger(String ticket, Instant now);

    /** A feed's ticket does not expire. */
    Optional<FeedRequest> feed(String ticket);
}
