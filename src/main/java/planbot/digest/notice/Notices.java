package planbot.digest.notice;

import java.time.Instant;
import java.util.List;
import planbot.digest.Outbox;
import planbot.digest.Row;
import planbot.digest.Subscription;

/** Notices to the admins, as rows of the subscription 0. Called where work may block. */
public interface Notices {

    /** That a digest was given up. */
    List<Row> dead(Outbox.Claim claim, String why, Instant at);

    /** That nobody knows whether a digest arrived, and that it is not sent again. */
    List<Row> unknown(Outbox.Claim claim, String why, Instant at);

    /** That a subscription is suspended, because its digests could not be delivered. */
    List<Row> suspended(Subscription subscription, String why, Instant at);
}
