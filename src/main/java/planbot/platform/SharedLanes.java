package planbot.platform;

import java.time.Duration;
import java.util.List;

/**
 * The lanes of several instances: what each of them sends counts for all. It goes by a clock that they have in common. Calls
 * block: never on an event loop.
 */
public interface SharedLanes {

    /**
     * Takes a slot for one message.
     *
     * @param lane its id; not to be an address
     * @return zero where it is taken; else how long it is until one may be free, and none is taken
     */
    Duration take(String lane, List<Lane.Limit> limits);

    /** Keeps the lane still for so long from now on. */
    void pause(String lane, Duration time);

    /** Forgets lanes in which nothing was sent for so long. Returns how many. */
    int forget(Duration idle);
}
