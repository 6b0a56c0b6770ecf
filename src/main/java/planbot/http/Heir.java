package planbot.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.bot.Inbox.State;
import planbot.bot.Owed;
import planbot.platform.Platform;
import planbot.platform.Promises;
import planbot.platform.Target;

/**
 * Answers what processes owe that are no longer there, and shows that this one is. A question is answered again; an order is
 * carried out, unless it was begun.
 */
final class Heir {
    /** A lease outlives three rounds. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Heir.class);

    private final Vertx vertx;
    private final Map<String, Platform> channels;
    private final Promises promises;
    private final Conversing.Staff staff;
    private final Clock clock;
    private volatile boolean stopped;

    Heir(Vertx vertx, Gate gate, Conversing.Staff staff, Clock clock) {
        this.vertx = vertx;
        this.channels = gate.channels();
        this.promises = gate.intake().promises();
        this.staff = staff;
        this.clock = clock;
    }

    /** Looks now, and again and again until it is stopped. */
    void start() {
        if (!stopped) {
            look().onComplete(done -> vertx.setTimer(BETWEEN_LOOKS.toMillis(), next -> start()));
        }
    }

    /** Takes up nothing any more, and lets what is not answered by now go to others. */
    void stop() {
        stopped = true;
    }

    /** Tells how many messages were left behind and are being answered now; none where the store does not answer. */
    Future<Integer> look() {
        return promises.inherit(channels.keySet(), clock.instant())
                .onFailure(e -> LOG.debug("the store cannot tell which answers are owed", e))
                .map(left -> {
                    left.forEach(this::answer);
                    return left.size();
                })
                .otherwise(0);
    }

    private void answer(Promises.Left left) {
        // Nothing else is inherited.
        Platform platform =
                Objects.requireNonNull(channels.get(left.taken().message().channel()));
        Target target = Objects.requireNonNull(left.taken().target());
        Turn turn = turn(left, platform);
        Promise<Void> over = Promise.promise();
        staff.saying().promised(over.future());
        turn.doc().apply(left.found().before()).onComplete(answer -> {
            answer.result().ifPresent(doc -> staff.saying().send(turn, target, doc));
            over.complete();
        });
    }

    private Turn turn(Promises.Left left, Platform platform) {
        String request = UUID.randomUUID().toString();
        Turn turn = left.taken().kind() == Owed.Kind.WORDLESS
                ? staff.turns().wordless(request, platform, left.taken().message())
                : staff.turns().of(request, platform, left.taken().message());
        LOG.atInfo()
                .addKeyValue("request", request)
                .addKeyValue("channel", left.taken().message().channel())
                .log("an answer is given that another process owed");
        return left.found().state() == State.INTERRUPTED ? turn.interrupted() : turn;
    }
}
