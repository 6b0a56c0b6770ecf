package planbot.remind;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.dispatch.Timers;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Platform;
import planbot.platform.Postman;
import planbot.platform.Target;
import planbot.platform.Tried;
import planbot.platform.Wire;

/** Takes messages as it is told to, shows them to people, and remembers what it was brought. */
final class Mail implements Postman {
    final List<Letter> letters = new ArrayList<>();
    final List<Promise<Tried>> hanging = new ArrayList<>();
    private final Timers timers;
    private final Map<String, Deque<Fate>> fates = new HashMap<>();
    private final Map<String, List<String>> shown = new HashMap<>();
    private final Map<String, Instant> known = new HashMap<>();

    /** A call. */
    record Letter(Instant at, String address, String key, String text) {}

    /** What becomes of a call; where {@code tried} is null it hangs. */
    record Fate(@Nullable Tried tried, boolean taken) {
        static final Fate SENT = made(new Delivery.Sent("r"), true);
        static final Fate BUSY = made(Delivery.retry(Reason.BUSY, "45009"), false);
        static final Fate LOST = made(new Delivery.Unknown(Reason.TIMEOUT, "late"), false);
        static final Fate TAKEN_UNSAID = made(new Delivery.Unknown(Reason.TIMEOUT, "late"), true);
        static final Fate FORM = rejected(Reason.FORM);
        static final Fate HANGS = new Fate(null, false);

        static Fate rejected(Reason reason) {
            return made(new Delivery.Rejected(reason, "code 7"), false);
        }

        static Fate busyFor(Duration time) {
            return made(new Delivery.Retry(Reason.RATE, "429", time), false);
        }

        static Fate notYet(Duration time) {
            return new Fate(new Tried.NotYet(time), false);
        }

        private static Fate made(Delivery delivery, boolean taken) {
            return new Fate(new Tried.Made(delivery), taken);
        }
    }

    Mail(Timers timers) {
        this.timers = timers;
    }

    /** What becomes of the next calls to an address; of those behind them: they are sent. */
    void next(String address, Fate... next) {
        fates.computeIfAbsent(address, none -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** What people see there. */
    List<String> shown(String address) {
        return shown.getOrDefault(address, List.of());
    }

    List<String> texts(String address) {
        return letters.stream()
                .filter(letter -> letter.address().equals(address))
                .map(Letter::text)
                .toList();
    }

    List<Instant> times(String address) {
        return letters.stream()
                .filter(letter -> letter.address().equals(address))
                .map(Letter::at)
                .toList();
    }

    @Override
    public Future<Tried> post(Platform platform, String channel, Target target, Wire message, String key) {
        Deque<Fate> script = fates.getOrDefault(target.address(), new ArrayDeque<>());
        Fate fate = script.isEmpty() ? Fate.SENT : script.remove();
        if (fate.tried() instanceof Tried.NotYet notYet) {
            return Future.succeededFuture(notYet);
        }
        letters.add(new Letter(timers.now(), target.address(), key, message.text()));
        if (fate.taken() && !isKnown(target, key)) {
            shown.computeIfAbsent(target.address(), none -> new ArrayList<>()).add(message.text());
        }
        if (fate.tried() == null) {
            hanging.add(Promise.promise());
            return hanging.get(hanging.size() - 1).future();
        }
        return Future.succeededFuture(fate.tried());
    }

    private boolean isKnown(Target target, String key) {
        if (!target.kind().equals("keyed")) {
            return false;
        }
        Instant until = known.get(key);
        if (until != null && timers.now().isBefore(until)) {
            return true;
        }
        known.put(key, timers.now().plus(Toy.MEMORY));
        return false;
    }
}
