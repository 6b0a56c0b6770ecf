package planbot.remind;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import planbot.answer.Doc;
import planbot.dispatch.Caller;
import planbot.dispatch.Timers;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;

/**
 * A platform and its API: two messages in ten seconds to all places of a kind. It answers late, is busy, or breaks before or after
 * it took a message, as chance has it. Those of the kind "keyed" it knows again by their key.
 */
final class StrictPlatform implements Platform, Outbound, Caller {
    static final Lane.Limit LIMIT = new Lane.Limit(2, Duration.ofSeconds(10));

    private final Timers timers;
    private final Random random;
    private final Map<String, List<Instant>> calls = new HashMap<>();
    private final Map<String, Integer> shown = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    StrictPlatform(Timers timers, Random random) {
        this.timers = timers;
        this.random = random;
    }

    /** When it was called, by the kind of the places. */
    Map<String, List<Instant>> calls() {
        return calls;
    }

    /** How often people see each message. */
    Map<String, Integer> shown() {
        return shown;
    }

    @Override
    public Future<Response> send(Call call) {
        String kind = call.uri().getPath().split("/", -1)[1];
        calls.computeIfAbsent(kind, none -> new ArrayList<>()).add(timers.now());
        int fate = random.nextInt(20);
        if (fate != 0 && fate != 1) {
            take(kind, call.headers().getOrDefault("Key", "") + call.uri());
        }
        Response response = fate == 0
                ? new Response(429, Map.of("retry-after", "15"), bytes("busy"))
                : fate < 3 ? new Response(502, Map.of(), bytes("broken")) : new Response(200, Map.of(), bytes("ok"));
        Promise<Response> answered = Promise.promise();
        timers.after(Duration.ofMillis(random.nextInt(3_000)), () -> answered.complete(response));
        return answered.future();
    }

    private void take(String kind, String key) {
        if (known.add(key) || !kind.equals("keyed")) {
            shown.merge(key, 1, Integer::sum);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String id() {
        return "strict";
    }

    @Override
    public Verdict receive(RawRequest request) {
        return new Verdict.Ignore(Verdict.Reason.UNSUPPORTED);
    }

    @Override
    public Outbound outbound() {
        return this;
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        throw new UnsupportedOperationException("what is in the outbox is rendered");
    }

    @Override
    public Optional<Target> target(String kind, String address) {
        return Optional.of(Target.of(kind, address));
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        Call.Repeat repeat = target.kind().equals("keyed") ? Call.Repeat.SAFE : Call.Repeat.AMBIGUOUS;
        URI uri = URI.create("http://127.0.0.1/" + target.kind() + "/" + target.address());
        return Call.postJson(uri, message.content(), repeat).with("Key", attempt.key());
    }

    @Override
    public Delivery judge(Target target, Response response) {
        return switch (response.text()) {
            case "ok" -> new Delivery.Sent("r");
            case "busy" ->
                new Delivery.Retry(Reason.RATE, "429", response.retryAfter().orElse(null));
            default -> new Delivery.Unknown(Reason.UNREADABLE, "?");
        };
    }

    @Override
    public Duration remembers(Target target) {
        return target.kind().equals("keyed") ? Duration.ofHours(24) : Duration.ZERO;
    }

    @Override
    public Lane lane(Target target) {
        return new Lane(target.kind(), List.of(LIMIT));
    }
}
