package planbot.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import planbot.http.Routes.Access;
import planbot.platform.Secret;

/** Serves the routes: ids, guards, bounds, and a line in the log for requests that went wrong. */
public final class PublicServer {
    private static final Logger LOG = LoggerFactory.getLogger(PublicServer.class);
    private static final CharSequence REQUEST = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^!#-~]");
    private static final int LONGEST_PATH = 200;
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]", "::1");
    /** No header of a platform is longer; keeps a hostile one from filling memory. */
    private static final int HEADERS = 16 * 1024;
    /** Of unfinished bodies: nobody may fill the memory with requests that never end. */
    private static final long MOST_HELD = 16 * 1024 * 1024;

    /** How long a caller may go on sending a body that was refused, so that it can read why. */
    private static final long DRAIN_MS = 2_000;

    /** What is answered before the body has come to its end. */
    private static final Set<Integer> LET_GO = Set.of(408, 413, 503);

    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final Routes routes;
    private final Servers.Door door;
    private final boolean loopbackOnly;
    private final Bodies bodies;
    private final LogBudget budget = new LogBudget(System::nanoTime);

    /** @param patience how long a body may take to come whole */
    PublicServer(Vertx vertx, Routes routes, Servers.Door door, Duration patience) {
        this.vertx = vertx;
        this.routes = routes;
        this.door = door;
        this.loopbackOnly = LOOPBACK.contains(door.host());
        this.bodies = new Bodies(vertx, patience, MOST_HELD);
    }

    /**
     * Starts to listen, with an event loop for each processor; fails if the port is taken. At any free port there is one only, because
     * each would get another.
     *
     * @return one server for each of them, all at the same address
     */
    Future<List<HttpServer>> listen() {
        List<HttpServer> listening = new CopyOnWriteArrayList<>();
        Supplier<VerticleBase> loop = () -> new VerticleBase() {
            @Override
            public Future<?> start() {
                return server().onSuccess(listening::add);
            }
        };
        return vertx.deployVerticle(loop, new DeploymentOptions().setInstances(door.port() == 0 ? 1 : LOOPS))
                .map(deployed -> listening);
    }

    private Future<HttpServer> server() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(door.host())
                .setPort(door.port())
                .setMaxHeaderSize(HEADERS)
                .setMaxInitialLineLength(8 * 1024)
                .setIdleTimeout(75)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setDecompressionSupported(false)
                .setCompressionSupported(false);
        return vertx.createHttpServer(options)
                .requestHandler(this::handle)
                .invalidRequestHandler(this::refuse)
                .listen();
    }

    /** What is no HTTP request, or one whose line or headers are longer than is read. */
    private void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        Problem problem = cause instanceof TooLongHttpLineException
                ? new Problem(414, "URI too long", "the request's first line is longer than is read")
                : cause instanceof TooLongHttpHeaderException
                        ? new Problem(431, "Request header fields too large", "the headers are longer than is read")
                        : Problem.badRequest("this is no HTTP request that can be read");
        request.response().putHeader("Connection", "close");
        fail(request, requestId(request), problem);
    }

    private void handle(HttpServerRequest request) {
        long began = System.nanoTime();
        String id = requestId(request);
        HttpServerResponse response = request.response();
        response.putHeader(REQUEST, id).putHeader(OPTIONS, NOSNIFF);
        response.endHandler(end -> log(request, id, began));
        try {
            Routes.Match match = routes.find(request.method().name(), request.path() == null ? "" : request.path());
            admit(request, match.route().access());
            if (request.isEnded() || match.route().method().equals("GET") && !hasBody(request)) {
                run(match, request, id, Buffer.buffer());
                return;
            }
            bodies.read(request, match.route().limit())
                    .onComplete(body -> run(match, request, id, body), failure -> fail(request, id, unread(failure)));
        } catch (RuntimeException e) {
            fail(request, id, e);
        }
    }

    private static Problem unread(Throwable failure) {
        return failure instanceof Problem problem
                ? problem
                : Problem.badRequest("the body could not be read to its end");
    }

    /** What went well is told at debug level only: it is counted anyway, and a line costs more than an answer. */
    private void log(HttpServerRequest request, String id, long began) {
        HttpServerResponse response = request.response();
        int status = response.getStatusCode();
        boolean told = status >= 400 && budget.spend(Integer.toString(status)) == LogBudget.Line.TOLD;
        Level level = told ? Level.INFO : Level.DEBUG;
        if (LOG.isEnabledForLevel(level)) {
            LOG.atLevel(level)
                    .addKeyValue("request", id)
                    .addKeyValue("method", request.method().name())
                    .addKeyValue("path", printable(request.path()))
                    .addKeyValue("status", status)
                    .addKeyValue("ms", (System.nanoTime() - began) / 1_000_000)
                    .addKeyValue("bytes", response.bytesWritten())
                    .log("request");
        }
    }

    /** A caller without a secret chooses the path: nothing of it may act on a terminal, or look like another field. */
    private static String printable(@Nullable String path) {
        String text = UNPRINTABLE.matcher(String.valueOf(path)).replaceAll("?");
        return text.length() <= LONGEST_PATH ? text : text.substring(0, LONGEST_PATH) + "…";
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Content-Length") || request.headers().contains("Transfer-Encoding");
    }

    private void run(Routes.Match match, HttpServerRequest request, String id, Buffer body) {
        try {
            match.route()
                    .handler()
                    .handle(new Exchange(request, id, body, match.variables(), late -> fail(request, id, late)));
        } catch (RuntimeException | StackOverflowError e) {
            fail(request, id, e);
        }
    }

    /**
     * A web page anywhere can make a visitor's browser ask a server on that visitor's own machine, under a host name of its
     * own choosing (DNS rebinding). A server that only loopback reaches therefore answers only to loopback's names.
     */
    private void admit(HttpServerRequest request, Access access) {
        if (access == Access.SELF_VERIFIED) {
            return;
        }
        String host = request.authority() == null ? "" : request.authority().host();
        if (loopbackOnly && !isOurs(host.toLowerCase(Locale.ROOT), access)) {
            throw new Problem(421, "Misdirected request", "this server answers only to 127.0.0.1 and localhost");
        }
        Secret token = door.token();
        if (access == Access.API && token != null && !bears(request, token)) {
            throw new Problem(401, "Unauthorized", "send the header Authorization: Bearer with the configured token");
        }
    }

    /** What a ticket opens may be asked for by the public name too, as a proxy in front passes it on; nothing else may. */
    private boolean isOurs(String host, Access access) {
        URI open = door.publicUrl();
        return LOOPBACK.contains(host)
                || access == Access.TICKET && open != null && host.equalsIgnoreCase(open.getHost());
    }

    private static boolean bears(HttpServerRequest request, Secret token) {
        String header = request.getHeader("Authorization");
        return header != null
                && header.startsWith("Bearer ")
                && token.matches(header.substring(7).strip());
    }

    private void fail(HttpServerRequest request, String id, Throwable failure) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        Problem problem;
        if (failure instanceof Problem known) {
            problem = known;
        } else if (failure instanceof MethodNotAllowed method) {
            response.putHeader("Allow", method.allowed());
            problem = new Problem(405, "Method not allowed", String.valueOf(method.getMessage()));
        } else {
            LOG.atError().addKeyValue("request", id).setCause(failure).log("request failed");
            problem = new Problem(500, "Internal error", "the failure is in the log under this request's id");
        }
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"planbot\"");
        }
        if (LET_GO.contains(problem.status())) {
            response.putHeader("Connection", "close");
            vertx.setTimer(DRAIN_MS, timer -> request.connection().close());
        }
        ObjectNode body = Json.object();
        body.put("type", "about:blank");
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", "urn:planbot:request:" + id);
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(Json.write(body));
    }

    private static String requestId(HttpServerRequest request) {
        String given = request.getHeader(REQUEST);
        return given != null && REQUEST_ID.matcher(given).matches()
                ? given
                : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    private static MultiMap decoded(HttpServerRequest request) {
        try {
            return request.params();
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("the query string holds a % that no two hexadecimal digits follow");
        }
    }

    /** The query's parameters, each at most once. */
    static Map<String, String> parameters(HttpServerRequest request, List<String> known) {
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        decoded(request).forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                throw Problem.badRequest(
                        "unknown parameter " + entry.getKey() + "; known are " + String.join(", ", known));
            }
            if (parameters.put(entry.getKey(), entry.getValue()) != null) {
                throw Problem.badRequest("the parameter " + entry.getKey() + " is given more than once");
            }
        });
        return parameters;
    }
}
