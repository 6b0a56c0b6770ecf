package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Lane;

/**
 * Runs the jobs of each lane one after another, no faster than its limits; lanes do not wait for one another. Used from one
 * thread.
 */
final class Lanes {
    /** Jobs that may wait in a lane. */
    static final int MOST_WAITING = 200;
    /** Lanes that are kept; idle ones are forgotten first, and none that has jobs. */
    static final int MOST_LANES = 10_000;

    private final Timers timers;
    private final Map<String, Track> tracks = new HashMap<>();

    Lanes(Timers timers) {
        this.timers = timers;
    }

    private record Job(Supplier<Future<Delivery>> work, Promise<Delivery> done) {}

    /** A lane with its jobs and the times of the latest ones. */
    private static final class Track {
        private final Lane lane;
        private final Deque<Job> waiting = new ArrayDeque<>();
        private final Deque<Instant> begun = new ArrayDeque<>();
        private boolean busy;
        private Instant notBefore = Instant.MIN;

        private Track(Lane lane) {
            this.lane = lane;
        }

        private boolean idle(Instant now) {
            return !busy && waiting.isEmpty() && !now.isBefore(free(now));
        }

        /** When the next job may begin. */
        private Instant free(Instant now) {
            Instant free = notBefore.isAfter(now) ? notBefore : now;
            for (Lane.Limit limit : lane.limits()) {
                Instant[] times = begun.toArray(Instant[]::new);
                if (times.length >= limit.messages()) {
                    Instant since = times[times.length - limit.messages()].plus(limit.per());
                    free = since.isAfter(free) ? since : free;
                }
            }
            return free;
        }

        private void begin(Instant now) {
            int remembered =
                    lane.limits().stream().mapToInt(Lane.Limit::messages).max().orElse(0);
            begun.addLast(now);
            while (begun.size() > remembered) {
                begun.removeFirst();
            }
        }
    }

    /** Runs the work in its turn; the future never fails. A lane that is full refuses at once. */
    Future<Delivery> run(String channel, Lane lane, Supplier<Future<Delivery>> work) {
        String key = channel + " " + lane.key();
        if (tracks.size() >= MOST_LANES && !tracks.containsKey(key)) {
            Instant now = timers.now();
            tracks.values().removeIf(track -> track.idle(now));
        }
        if (isFull(channel, lane)) {
            return Future.succeededFuture(full());
        }
        Track track = tracks.computeIfAbsent(key, name -> new Track(lane));
        Promise<Delivery> done = Promise.promise();
        track.waiting.addLast(new Job(work, done));
        next(track);
        return done.future();
    }

    /** Whether the lane takes no more jobs at present. */
    boolean isFull(String channel, Lane lane) {
        Track track = tracks.get(channel + " " + lane.key());
        return track != null && track.waiting.size() >= MOST_WAITING;
    }

    static Delivery full() {
        return Delivery.retry(Reason.FULL, MOST_WAITING + " messages wait");
    }

    /** Keeps the lane still for a while, as the platform asked for. */
    void pause(String channel, Lane lane, Duration time) {
        Track track = tracks.get(channel + " " + lane.key());
        if (track != null) {
            Instant until = timers.now().plus(time);
            track.notBefore = until.isAfter(track.notBefore) ? until : track.notBefore;
        }
    }

    private void next(Track track) {
        if (track.busy || track.waiting.isEmpty()) {
            return;
        }
        Instant now = timers.now();
        Duration wait = Duration.between(now, track.free(now));
        track.busy = true;
        if (wait.isZero()) {
            begin(track);
        } else {
            timers.after(wait, () -> begin(track));
        }
    }

    private void begin(Track track) {
        Job job = track.waiting.removeFirst();
        track.begin(timers.now());
        Attempts.guarded(job.work()).onSuccess(delivery -> {
            track.busy = false;
            job.done().complete(delivery);
            next(track);
        });
    }
}
