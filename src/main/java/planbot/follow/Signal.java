package planbot.follow;

import java.time.Duration;

/** Tells that another instance has changed something. It may miss some: whoever waits looks by himself from time to time. */
public interface Signal extends AutoCloseable {

    /** Blocks until something was changed, or the time is over. Never fails. */
    void await(Duration longest) throws InterruptedException;

    @Override
    void close();
}
