package planbot.fakes;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import planbot.bot.InMemoryInbox;

/** A record that takes its time with the first message. */
public final class SlowInbox extends FaultyInbox {
    public final CountDownLatch asked = new CountDownLatch(1);
    public final CountDownLatch ready = new CountDownLatch(1);

    public SlowInbox() {
        super(new InMemoryInbox());
    }

    @Override
    public List<Found> write(Round round, Lease lease, Instant now) {
        asked.countDown();
        try {
            if (!ready.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return super.write(round, lease, now);
    }
}
