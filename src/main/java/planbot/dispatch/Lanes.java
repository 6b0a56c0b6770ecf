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
import planbot.platform.Traffic;
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
    private final Slots slots;
    private final Map<String, Track> tracks = new HashMap<>();

    Lanes(Timers timers, Slots slots) {
        this.timers = timers;
        this.slots = slots;
    }

    /** When to look again for a lane in which others are sent: nobody knows how long they take. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    /** Lets messages of a lane go, one by one. */
    interface Pace {
        /** Done when one more message may be sent. */
        Future<Void> next();
    }

    private record Job(Function<Pace, Future<Delivery>> work, Promise<Delivery> done, Instant since) {}

    /** A lane with its jobs and what went through it. */
    private static final class Track {
        private final String channel;
        private final Lane lane;
        private final Deque<Job> waiting = new ArrayDeque<>();
        private Traffic traffic = Traffic.NONE;
        private boolean busy;

        private Track(String channel, Lane lane) {
            this.channel = channel;
            this.lane = lane;
        }

        private boolean idle(Instant now) {
            return !busy && waiting.isEmpty() && wait(now).isZero();
        }

        /** How long it is until the next message may go. */
        private Duration wait(Instant now) {
            return Duration.between(now, traffic.free(lane.limits(), now));
        }

        private void begin(Instant at) {
            traffic = traffic.with(at, lane.limits());
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
        if (!track.wait(now).isZero()) {
            return Future.succeededFuture(new Tried.NotYet(track.wait(now)));
        }
        Promise<Tried> tried = Promise.promise();
        run(
                        channel,
                        lane,
                        pace -> slots.take(channel, lane).compose(wait -> {
                            if (wait.isZero()) {
                                track.begin(timers.now());
                                return message.get();
                            }
                            tried.complete(new Tried.NotYet(wait));
                            return Future.succeededFuture(Delivery.retry(Reason.RATE, "not now"));
                        }))
                .onSuccess(delivery -> tried.tryComplete(new Tried.Made(delivery)));
        return tried.future();
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
        return tracks.computeIfAbsent(key, name -> new Track(channel, lane));
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
            Duration pause = time.compareTo(LONGEST_WAIT) < 0 ? time : LONGEST_WAIT;
            track.traffic = track.traffic.stillUntil(timers.now().plus(pause));
            slots.pause(channel, lane, pause);
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

    /** The instance's own count comes first: what it holds up needs no question to the others. */
    private Future<Void> next(Track track) {
        Duration own = track.wait(timers.now());
        if (!own.isZero()) {
            return later(track, own);
        }
        return slots.take(track.channel, track.lane).compose(wait -> {
            if (!wait.isZero()) {
                return later(track, wait);
            }
            track.begin(timers.now());
            return Future.succeededFuture();
        });
    }

    private Future<Void> later(Track track, Duration wait) {
        Promise<Void> later = Promise.promise();
        timers.after(wait, () -> next(track).onComplete(later));
        return later.future();
    }
}
