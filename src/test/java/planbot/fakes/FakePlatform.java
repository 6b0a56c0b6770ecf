package planbot.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import planbot.demo.StandIn;

/** A platform's API that can be told to go wrong: what it does not spoil, a stand-in takes and answers. */
public final class FakePlatform {
    private static final JsonMapper JSON = new JsonMapper();

    private final WebClient client;
    private final Dialect dialect;
    private final IssuedTokens tokens = new IssuedTokens();
    private final TakenMessages taken;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Fault> tokenFaults = new ConcurrentLinkedQueue<>();
    private final List<Visit> messages = new CopyOnWriteArrayList<>();
    private final List<Visit> tokenCalls = new CopyOnWriteArrayList<>();
    private final List<Visit> strayed = new CopyOnWriteArrayList<>();
    private final Queue<Visit> shown = new ConcurrentLinkedQueue<>();
    private final Vertx vertx;
    private final String standIn;
    private final String elsewhere;
    private final String address;
    private volatile long pause;

    /** Starts one. */
    public FakePlatform(Vertx vertx, Dialect dialect, InstantSource clock) throws Exception {
        this.vertx = vertx;
        this.client = WebClient.create(vertx);
        this.dialect = dialect;
        this.taken = new TakenMessages(clock);
        this.standIn = StandIn.address(new StandIn(vertx, clock).listen(0).await(10, TimeUnit.SECONDS));
        this.elsewhere = listen(
                vertx,
                request -> request.body().onSuccess(body -> {
                    strayed.add(Visit.of(clock.instant(), request, body));
                    request.response().end("ok");
                }));
        this.address = listen(
                vertx,
                request ->
                        request.body().onSuccess(body -> receive(request, Visit.of(clock.instant(), request, body))));
    }

    private static String listen(Vertx vertx, io.vertx.core.Handler<HttpServerRequest> handler) throws Exception {
        return StandIn.address(vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0, StandIn.LOOPBACK)
                .await(10, TimeUnit.SECONDS));
    }

    public String address() {
        return address;
    }

    /** How the next messages go wrong, one after another; those behind them go right. */
    public void spoil(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** How the next calls for a token go wrong. */
    public void spoilTokens(Fault... next) {
        tokenFaults.addAll(List.of(next));
    }

    /** The calls that brought a message, taken or not, the repeated ones among them. */
    public List<Visit> messages() {
        return List.copyOf(messages);
    }

    /** The calls for a token. */
    public List<Visit> tokenCalls() {
        return List.copyOf(tokenCalls);
    }

    /** What came to the server that redirects lead to. */
    public List<Visit> strayed() {
        return List.copyOf(strayed);
    }

    /** The calls that people see a message of, in their order: without those that were known for a repetition. */
    public List<Visit> shown() {
        return List.copyOf(shown);
    }

    /** Lets every answer wait so long after the message was taken, as a network does. */
    public void answerAfter(Duration time) {
        pause = time.toMillis();
    }

    /** The messages that people see, as they were sent. */
    public List<String> seen(String platform) throws Exception {
        String uri = standIn + "/received?platform=" + platform;
        JsonNode answer = JSON.readTree(
                client.getAbs(uri).send().await(10, TimeUnit.SECONDS).bodyAsString());
        List<String> seen = new ArrayList<>();
        answer.path("messages").forEach(message -> seen.add(message.path("body").asText()));
        return seen;
    }

    private void receive(HttpServerRequest request, Visit visit) {
        if (visit.path().equals("/received")) {
            relay(visit).onSuccess(reply -> answer(request, reply));
            return;
        }
        (visit.isForToken() ? tokenCalls : messages).add(visit);
        Fault fault = (visit.isForToken() ? tokenFaults : faults).poll();
        if (fault == Fault.EXPIRED_TOKEN) {
            tokens.expire();
        }
        if (tokens.isExpired(visit)) {
            answer(request, dialect.answer(Fault.EXPIRED_TOKEN).orElseThrow());
        } else if (fault == null) {
            take(visit).onSuccess(reply -> later(() -> answer(request, reply)));
        } else {
            spoil(request, visit, fault);
        }
    }

    private void later(Runnable answer) {
        if (pause == 0) {
            answer.run();
        } else {
            vertx.setTimer(pause, timer -> answer.run());
        }
    }

    private void spoil(HttpServerRequest request, Visit visit, Fault fault) {
        switch (fault) {
            case BROKEN -> take(visit).onSuccess(reply -> answer(request, wrong(fault)));
            // Whatever it would say, the caller is gone before.
            case SLOW -> take(visit);
            case RESET_BEFORE -> request.connection().close();
            case RESET_AFTER ->
                take(visit).onSuccess(reply -> request.connection().close());
            case REDIRECT -> answer(request, Reply.text(302, "").with("Location", elsewhere + visit.uri()));
            case SEE_OTHER -> answer(request, Reply.text(303, "").with("Location", elsewhere + visit.uri()));
            default -> answer(request, wrong(fault));
        }
    }

    private Reply wrong(Fault fault) {
        return dialect.answer(fault).orElseThrow(() -> new IllegalArgumentException("the platform has no " + fault));
    }

    /** Lets the stand-in take it, unless the platform knows it for a repetition. */
    private Future<Reply> take(Visit visit) {
        if (visit.isForToken()) {
            return relay(visit).map(reply -> new Reply(reply.status(), reply.headers(), tokens.issue(reply.body())));
        }
        return taken.once(
                visit,
                () -> relay(visit).onSuccess(reply -> {
                    if (reply.isTaken()) {
                        shown.add(visit);
                    }
                }));
    }

    private Future<Reply> relay(Visit visit) {
        HttpRequest<Buffer> request =
                client.requestAbs(HttpMethod.valueOf(visit.method()), standIn + tokens.known(visit.uri()));
        visit.headers().forEach((name, value) -> {
            if (!name.equals("host") && !name.equals("content-length")) {
                request.putHeader(name, tokens.known(value));
            }
        });
        return request.sendBuffer(Buffer.buffer(visit.body()))
                .map(response -> Reply.text(response.statusCode(), String.valueOf(response.bodyAsString()))
                        .with("Content-Type", String.valueOf(response.getHeader("Content-Type"))));
    }

    private static void answer(HttpServerRequest request, Reply reply) {
        request.response().setStatusCode(reply.status());
        reply.headers().forEach(request.response()::putHeader);
        request.response().end(reply.body());
    }
}
