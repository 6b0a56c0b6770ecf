package planbot.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Lane;
import planbot.platform.Tried;

/**
 * Runs the jobs of each lane one after another and lets their messages go no faster than its limits; lanes do not wait for one
 * another. Used from one thread.
 */
final class Lanes {
    /** Jobs that may wait in a lane. */
    static final int MOST_WAITING = 200;
    /** How old an answer may get before it is given up, and how long a platform may keep a lane still. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** Lanes that are kept; idle ones are forgotten first, and none that has jobs. */
    static final int MOST_LANES = 10_000;

    private final Timers timers;
    private final Map<String, Track> tracks = new HashMap<>();

    Lanes(Timers timers) {
        this.timers = timers;
    }

    /** When to look again for a lane in which others are sent: nobody knows how long they take. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    /** Lets messages of a lane go, one by one. */
    interface Pace {
        /** Done when one more message may be sent. */
        Future<Void> next();
    }

    private record Job(Function<Pace, Future<Delivery>> work, Promise<Delivery> done, Instant since) {}

    /** A lane with its jobs and the times of the latest messages. */
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

        /** When the next message may go. */
        private Instant free(Instant now) {
            Instant free = notBefore.isAfter(now) ? notBefore : now;
            Instant[] times = begun.toArray(Instant[]::new);
            for (Lane.Limit limit : lane.limits()) {
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
    Future<Delivery> run(String channel, Lane lane, Function<Pace, Future<Delivery>> work) {
        if (isFull(channel, lane)) {
            return Future.succeededFuture(full());
        }
        Track track = track(channel, lane);
        Promise<Delivery> done = Promise.promise();
        track.waiting.addLast(new Job(work, done, timers.now()));
        begin(track);
        return done.future();
    }

    /** Sends one message now if the lane is free; the future never fails. */
    Future<Tried> runNow(String channel, Lane lane, Supplier<Future<Delivery>> message) {
        Instant now = timers.now();
        Track track = track(channel, lane);
        if (track.busy || !track.waiting.isEmpty()) {
            return Future.succeededFuture(new Tried.NotYet(BUSY));
        }
        Duration wait = Duration.between(now, track.free(now));
        if (!wait.isZero()) {
            return Future.succeededFuture(new Tried.NotYet(wait));
        }
        track.begin(now);
        return run(channel, lane, pace -> message.get()).map(Tried.Made::new);
    }

    /** Counts messages of before among the lane's, as if they had been sent in it at that time. */
    void spent(String channel, Lane lane, Instant at, int messages) {
        Track track = track(channel, lane);
        for (int i = 0; i < Math.min(messages, MOST_WAITING); i++) {
            track.begin(at);
        }
    }

    private Track track(String channel, Lane lane) {
        String key = channel + " " + lane.key();
        if (tracks.size() >= MOST_LANES && !tracks.containsKey(key)) {
            Instant now = timers.now();
            tracks.values().removeIf(track -> track.idle(now));
        }
        return tracks.computeIfAbsent(key, name -> new Track(lane));
    }

    /** Whether the lane takes no more jobs at present. */
    boolean isFull(String channel, Lane lane) {
        Track track = tracks.get(channel + " " + lane.key());
        return track != null && track.waiting.size() >= MOST_WAITING;
    }

    static Delivery full() {
        return Delivery.retry(Reason.FULL, MOST_WAITING + " messages wait");
    }

    /** Keeps the lane still for a while, as the platform asked for; not for longer than anybody waits. */
    void pause(String channel, Lane lane, Duration time) {
        Track track = tracks.get(channel + " " + lane.key());
        if (track != null) {
            Instant until = timers.now().plus(time.compareTo(LONGEST_WAIT) < 0 ? time : LONGEST_WAIT);
            track.notBefore = until.isAfter(track.notBefore) ? until : track.notBefore;
        }
    }

    private void begin(Track track) {
        if (track.busy || track.waiting.isEmpty()) {
            return;
        }
        track.busy = true;
        Job job = track.waiting.removeFirst();
        Attempts.guarded(() -> work(track, job)).onSuccess(delivery -> {
            track.busy = false;
            job.done().complete(delivery);
            begin(track);
        });
    }

    private Future<Delivery> work(Track track, Job job) {
        boolean late = Duration.between(job.since(), timers.now()).compareTo(LONGEST_WAIT) > 0;
        return late
                ? Future.succeededFuture(Delivery.retry(Reason.FULL, "too long in its lane"))
                : job.work().apply(() -> next(track));
    }

    private Future<Void> next(Track track) {
        Instant now = timers.now();
        Duration wait = Duration.between(now, track.free(now));
        if (wait.isZero()) {
            track.begin(now);
            return Future.succeededFuture();
        }
        Promise<Void> later = Promise.promise();
        timers.after(wait, () -> next(track).onComplete(later));
        return later.future();
    }
}
