package planbot.remind;

import java.time.Instant;
import java.util.List;
import planbot.digest.Outbox;
import planbot.digest.Row;
import planbot.digest.Subscription;
import planbot.digest.notice.AdminNotices;

/** Tells the admins through the outbox. */
public final class AdminRows implements Notices {
    private final AdminNotices notices;

    public AdminRows(AdminNotices notices) {
        this.notices = notices;
    }

    @Override
    public List<Row> dead(Outbox.Claim claim, String why, Instant at) {
        return notices.givenUp(claim, why, at);
    }

    @Override
    public List<Row> unknown(Outbox.Claim claim, String why, Instant at) {
        return notices.unknown(claim, why, at);
    }

    @Override
    public List<Row> suspended(Subscription subscription, String why, Instant at) {
        return notices.suspended(subscription, why, at);
    }
}
