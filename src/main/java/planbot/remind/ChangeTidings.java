package planbot.remind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.answer.Shelf;
import planbot.bot.PlanStore;
import planbot.digest.Order;
import planbot.digest.Outbox;
import planbot.digest.Row;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.notice.ChangeNotices;
import planbot.digest.notice.Revised;
import planbot.plan.Library;

/**
 * Tells groups of the changes of every revision that nobody was told of yet. That it was told is put on record last; a notice that
 * is there already is not written again.
 */
public final class ChangeTidings implements Tidings {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeTidings.class);
    private static final int AT_A_TIME = 500;

    private final PlanStore plans;
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final Function<Library, Shelf> shelves;
    private final ChangeNotices notices;

    /** @param shelves indexes a library, to be looked into once */
    public ChangeTidings(
            PlanStore plans,
            Subscriptions subscriptions,
            Outbox outbox,
            Function<Library, Shelf> shelves,
            ChangeNotices notices) {
        this.plans = plans;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.shelves = shelves;
        this.notices = notices;
    }

    @Override
    public int pass(Instant now) {
        int rows = 0;
        Optional<Long> next = plans.untold();
        while (next.isPresent()) {
            rows += tell(next.get(), now);
            plans.told(next.get());
            next = plans.untold();
        }
        return rows;
    }

    private int tell(long revision, Instant now) {
        List<Subscription> wanting = wanting();
        if (wanting.isEmpty()) {
            return 0;
        }
        Optional<Library> before = plans.at(revision - 1);
        Optional<Library> after = plans.at(revision);
        if (before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        int added = 0;
        for (Row row : notices(before.get(), after.get(), wanting, now)) {
            added += outbox.add(row) ? 1 : 0;
        }
        return added;
    }

    /** What cannot be told must not keep digests from being sent. */
    private List<Row> notices(Library before, Library after, List<Subscription> wanting, Instant now) {
        try {
            return notices.of(new Revised(shelves.apply(before), shelves.apply(after)), wanting, now);
        } catch (RuntimeException e) {
            LOG.error(
                    "nobody is told of the changes of revision {}",
                    after.revision().number(),
                    e);
            return List.of();
        }
    }

    private List<Subscription> wanting() {
        List<Subscription> wanting = new ArrayList<>();
        List<Subscription> some = subscriptions.after(0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(one -> one.state().mode() == Subscription.Mode.RUNNING)
                    .filter(one -> one.order().onChange() == Order.OnChange.TELL)
                    .forEach(wanting::add);
            some = subscriptions.after(some.get(some.size() - 1).number(), AT_A_TIME);
        }
        return wanting;
    }
}
