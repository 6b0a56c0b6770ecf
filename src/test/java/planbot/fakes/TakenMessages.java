package planbot.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was taken lately, where the platform tells by a key that a message is sent again: it is answered, and not shown twice. */
final class TakenMessages {
    private static final JsonMapper JSON = new JsonMapper();

    private final InstantSource clock;
    private final Map<String, Taken> taken = new HashMap<>();
    private final Map<String, Future<Reply>> underWay = new HashMap<>();

    private record Taken(Reply reply, Instant until) {}

    /** A message's key, and how long it is remembered. */
    private record Key(String text, Duration life) {}

    TakenMessages(InstantSource clock) {
        this.clock = clock;
    }

    /** What the same message was answered when it was taken. */
    private Optional<Reply> before(Visit visit) {
        return key(visit)
                .map(key -> taken.get(key.text()))
                .filter(before -> clock.instant().isBefore(before.until()))
                .map(Taken::reply);
    }

    /** Answers the message as it was answered before, or is about to be; else by what {@code relay} makes of it. */
    synchronized Future<Reply> once(Visit visit, Supplier<Future<Reply>> relay) {
        Optional<Reply> before = before(visit);
        if (before.isPresent()) {
            return Future.succeededFuture(before.get());
        }
        String key = key(visit).map(Key::text).orElse("");
        Future<Reply> begun = key.isEmpty() ? null : underWay.get(key);
        if (begun != null) {
            return begun;
        }
        Promise<Reply> answered = Promise.promise();
        underWay.put(key, answered.future());
        relay.get().onComplete(reply -> {
            end(key, visit, reply);
            answered.handle(reply);
        });
        return answered.future();
    }

    private synchronized void end(String key, Visit visit, AsyncResult<Reply> reply) {
        underWay.remove(key);
        if (reply.succeeded() && reply.result().isTaken()) {
            take(visit, reply.result());
        }
    }

    private void take(Visit visit, Reply reply) {
        key(visit)
                .ifPresent(key ->
                        taken.put(key.text(), new Taken(reply, clock.instant().plus(key.life()))));
    }

    private static Optional<Key> key(Visit visit) {
        JsonNode body = json(visit.body());
        if (visit.path().contains("/im/v1/messages")) {
            // "uuid": of the same one, at most one message an hour is sent.
            return Optional.of(body.path("uuid").asText())
                    .filter(uuid -> !uuid.isEmpty())
                    .map(uuid -> new Key(uuid, Duration.ofHours(1)));
        }
        if (body.path("enable_duplicate_check").asInt() == 1) {
            // WeCom looks at the receiver and the content.
            long seconds = body.path("duplicate_check_interval").asLong(1_800);
            return Optional.of(new Key(visit.body(), Duration.ofSeconds(seconds)));
        }
        return Optional.ofNullable(visit.headers().get("x-planbot-idempotency-key"))
                .map(key -> new Key(key, Duration.ofDays(1)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sent is no JSON", e);
        }
    }
}
