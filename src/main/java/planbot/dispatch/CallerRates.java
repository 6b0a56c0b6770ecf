package planbot.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import planbot.bot.Inbound.Caller;

/**
 * How much each caller has asked lately: so many messages a minute, in bursts if need be. Callers are known in two generations: who was
 * silent for as long as one takes may ask as much as anybody, so the elder is let go of as a whole. Safe for many threads.
 */
final class CallerRates {
    private static final Duration GENERATION = Duration.ofMinutes(2);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final long share;
    private final Ticker ticker;
    private final SeededHash hash = new SeededHash();
    private Callers elder = new Callers();
    private Callers younger = new Callers();
    private long since;

    /** How a caller stands with this message. */
    enum Standing {
        WITHIN,
        OVER,
        /** Over, and not for the first time since being within. */
        STILL_OVER
    }

    CallerRates(int perMinute, Ticker ticker) {
        this.share = MINUTE / perMinute;
        this.ticker = ticker;
        this.since = ticker.read();
    }

    /** Counts a message of the caller's on that channel, unless it is over the rate. The same id in two organisations is two people. */
    Standing count(String channel, Caller caller, Instant now) {
        String proof = caller.proof().name();
        return count(hash.of(channel, caller.platform(), caller.userId(), proof), nanos(now));
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }

    /** The generic cell rate algorithm (ITU-T I.371): each message takes its share of a minute, and a minute may be taken ahead. */
    private synchronized Standing count(long caller, long now) {
        int place = place(caller);
        long taken = Math.max(younger.takenUntil[place], now) + share;
        if (taken - now <= MINUTE) {
            younger.takenUntil[place] = taken;
            younger.over[place] = false;
            return Standing.WITHIN;
        }
        boolean still = younger.over[place];
        younger.over[place] = true;
        return still ? Standing.STILL_OVER : Standing.OVER;
    }

    /** Where the caller stands among the younger, with what is known of him. */
    private int place(long caller) {
        int place = younger.place(caller);
        if (younger.hashes[place] == caller) {
            return place;
        }
        int before = elder.place(caller);
        boolean known = elder.hashes[before] == caller;
        long takenUntil = known ? elder.takenUntil[before] : 0;
        boolean over = known && elder.over[before];
        begin();
        return younger.add(caller, takenUntil, over);
    }

    /** Another generation, where this one is old or large enough. */
    private void begin() {
        long time = ticker.read();
        if (time - since >= GENERATION.toNanos() || younger.size >= Callers.MOST) {
            Callers gone = elder;
            elder = younger;
            younger = gone;
            younger.clear();
            since = time;
        }
    }
}
