package planbot.dispatch;

import io.vertx.core.Future;
import java.time.Duration;
import planbot.platform.Lane;

/** Whether a message may go in a lane as far as other instances are concerned. Used from one thread. */
public interface Slots {

    /** Where there are no other instances. */
    Slots FREE = new Slots() {
        @Override
        public Future<Duration> take(String channel, Lane lane) {
            return Future.succeededFuture(Duration.ZERO);
        }

        @Override
        public void pause(String channel, Lane lane, Duration time) {}
    };

    /** Takes a slot for one message: zero where it may go, else the least time until one may. Never fails. */
    Future<Duration> take(String channel, Lane lane);

    /** Lets nobody send in the lane for so long. */
    void pause(String channel, Lane lane, Duration time);
}
