package planbot.remind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.End;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.notice.Notices;
import planbot.digest.turn.Editor;

/** What goes with a digest that is given up: notices to the admins, and the end of a subscription that keeps failing. */
final class GivingUp {
    private static final Logger LOG = LoggerFactory.getLogger(GivingUp.class);

    private final Subscriptions subscriptions;
    private final Notices notices;

    GivingUp(Subscriptions subscriptions, Notices notices) {
        this.subscriptions = subscriptions;
        this.notices = notices;
    }

    /** The end with what goes with it. Blocks. */
    End with(Claim claim, End end) {
        if (!(end instanceof End.Ended dead) || dead.status() != Status.DEAD && dead.status() != Status.UNKNOWN) {
            return end;
        }
        LOG.atWarn()
                .addKeyValue("id", claim.id())
                .addKeyValue("subscription", claim.row().subscription())
                .addKeyValue("channel", claim.row().place().channel())
                .log("a digest or notice is given up, {}: {}", dead.status(), dead.why());
        if (claim.row().subscription() == 0) {
            // A notice that is given up makes no other: who could be told cannot be reached.
            return end;
        }
        if (dead.status() == Status.UNKNOWN) {
            List<Row> rows = told(() -> notices.unknown(claim, dead.why(), dead.at()));
            return new End.Ended(dead.status(), dead.at(), dead.why(), rows, null);
        }
        List<Row> rows = new ArrayList<>(told(() -> notices.dead(claim, dead.why(), dead.at())));
        Subscription failing = failing(claim.row().subscription());
        if (failing != null) {
            rows.addAll(told(() -> notices.suspended(failing, dead.why(), dead.at())));
        }
        return new End.Ended(dead.status(), dead.at(), dead.why(), rows, failing == null ? null : dead.why());
    }

    private @Nullable Subscription failing(long number) {
        Optional<Subscription> subscription = subscriptions.find(number);
        return subscription
                .filter(found -> found.state().mode() == Subscription.Mode.RUNNING)
                .filter(found -> found.state().failures() + 1 >= Editor.MOST_FAILURES)
                .orElse(null);
    }

    /** That nobody can be told must not keep what happened off the record. */
    private static List<Row> told(Supplier<List<Row>> notice) {
        try {
            return notice.get();
        } catch (RuntimeException e) {
            LOG.warn("the admins are not told of a digest that was given up", e);
            return List.of();
        }
    }
}
