package planbot.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import planbot.bot.Inbox;

/** A record that cannot be reached while it is away; what is made of it may be at fault otherwise. */
public class FaultyInbox implements Inbox {
    private final Inbox inbox;
    private volatile boolean away;

    public FaultyInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    /** From now on nothing reaches it. */
    public void leave() {
        away = true;
    }

    /** From now on it is there. */
    public void comeBack() {
        away = false;
    }

    public boolean isAway() {
        return away;
    }

    private Inbox reached() {
        if (away) {
            throw new IllegalStateException("the store is gone");
        }
        return inbox;
    }

    @Override
    public List<Found> write(Round round, Lease lease, Instant now) {
        return reached().write(round, lease, now);
    }

    @Override
    public boolean begin(String id, Lease lease, Instant now) {
        return reached().begin(id, lease, now);
    }

    @Override
    public boolean take(String id, Lease lease, Instant now) {
        return reached().take(id, lease, now);
    }

    @Override
    public Set<String> renew(Lease lease) {
        return reached().renew(lease);
    }

    @Override
    public Inheritance inherit(Lease lease, Instant now, Wanted wanted) {
        return reached().inherit(lease, now, wanted);
    }

    @Override
    public int forget(Instant before) {
        return reached().forget(before);
    }
}
