package planbot.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be stopped when the process is told to end: what was begun last comes first, and a failure stops none of the rest. */
public final class Stops implements Runnable {
    private final Deque<Stop> stops = new ArrayDeque<>();

    /** May fail; the failure is told. */
    public interface Stop {
        void run() throws Exception;
    }

    public synchronized void add(Stop stop) {
        stops.push(stop);
    }

    @Override
    public synchronized void run() {
        Logger log = LoggerFactory.getLogger(Stops.class);
        while (!stops.isEmpty()) {
            try {
                stops.pop().run();
            } catch (Exception e) {
                log.warn("not everything stopped in time", e);
            }
        }
    }
}
