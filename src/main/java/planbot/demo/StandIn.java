package planbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for the platforms' APIs on loopback: it takes what they would take, refuses what they would refuse, and shows what
 * it took at {@code GET /received?platform=X&after=N&wait=MILLISECONDS}.
 */
public final class StandIn {
    /** The only address it listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int BODY = 64 * 1024;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final Vertx vertx;
    private final Mailbox mailbox = new Mailbox();

    /** The APIs by their base path. */
    private final Map<String, Place> places;

    /** An API, and the platform that its messages are shown under. */
    private record Place(String platform, Api api) {}

    public StandIn(Vertx vertx) {
        this(vertx, InstantSource.system());
    }

    /** @param clock by which signatures are too old */
    public StandIn(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.places = Map.of(
                "wecom", new Place("wecom", new WecomApi()),
                "wecom-bot", new Place("wecom-bot", new WecomApi()),
                "dingtalk", new Place("dingtalk", new DingtalkApi()),
                "dingtalk-oapi", new Place("dingtalk", new DingtalkWebhooks(clock)),
                "feishu", new Place("feishu", new FeishuApi()),
                "slack", new Place("slack", new SlackApi()),
                "teams", new Place("teams", new TeamsApi()),
                "mattermost", new Place("mattermost", new MattermostApi()),
                "generic", new Place("generic", new GenericApi()));
    }

    /** @param port 0 for any free one */
    public Future<HttpServer> listen(int port) {
        HttpServerOptions options =
                new HttpServerOptions().setHost(LOOPBACK).setPort(port).setIdleTimeout(30);
        return vertx.createHttpServer(options).requestHandler(this::handle).listen();
    }

    /** The address of what {@link #listen} started. */
    public static String address(HttpServer server) {
        return "http://" + LOOPBACK + ":" + server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        if (request.path() != null && request.path().equals("/received")) {
            received(request);
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            // What is too long is read to its end, so that the answer can be read as well, but not kept.
            if (body.length() <= BODY) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> answer(request, body.length() > BODY ? tooLong() : taken(request, body.toString())));
    }

    private static Answer tooLong() {
        return Answer.text(413, "at most " + BODY + " bytes");
    }

    private Answer taken(HttpServerRequest request, String body) {
        String path = String.valueOf(request.path());
        int slash = path.indexOf('/', 1);
        Place place = slash < 0 ? null : places.get(path.substring(1, slash));
        if (place == null) {
            return Answer.unknownPath();
        }
        Map<String, String> query;
        try {
            query = map(request.params());
        } catch (IllegalArgumentException e) {
            return Answer.text(400, "the query string cannot be decoded");
        }
        Asked asked = new Asked(path.substring(slash), query, map(request.headers()), body);
        Answer answer = place.api().answer(asked);
        if (answer.message() != null) {
            if (!request.method().equals(HttpMethod.POST)) {
                return Answer.text(405, "messages are posted");
            }
            mailbox.add(place.platform(), answer.message(), body);
        }
        return answer;
    }

    private static Map<String, String> map(MultiMap entries) {
        Map<String, String> map = new HashMap<>();
        entries.forEach(entry -> map.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return map;
    }

    private void received(HttpServerRequest request) {
        Map<String, String> query = map(request.params());
        long after = number(query.getOrDefault("after", "0"));
        long wait = Math.min(number(query.getOrDefault("wait", "0")), LONGEST_WAIT_MILLIS);
        if (after < 0 || wait < 0) {
            answer(request, Answer.text(400, "after and wait are numbers"));
            return;
        }
        watch(request, query.getOrDefault("platform", ""), after, System.nanoTime() + wait * 1_000_000);
    }

    private void watch(HttpServerRequest request, String platform, long after, long until) {
        // Taken before the look, so that what comes in between is not missed.
        Future<Void> next = mailbox.next();
        ObjectNode news = mailbox.since(platform, after);
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0 || !news.path("messages").isEmpty()) {
            answer(request, Answer.json(200, news));
        } else {
            next.timeout(left, TimeUnit.MILLISECONDS).onComplete(any -> watch(request, platform, after, until));
        }
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static void answer(HttpServerRequest request, Answer answer) {
        request.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", answer.type())
                .end(answer.body());
    }
}
