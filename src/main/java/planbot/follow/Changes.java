package planbot.follow;

import java.util.Map;

/** How often each topic was changed, by whichever instance. Calls block. */
@FunctionalInterface
public interface Changes {

    /** The count of each topic's changes; whoever sees a count sees the changes. */
    Map<Topic, Long> versions();
}
