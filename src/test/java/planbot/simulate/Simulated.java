package planbot.simulate;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One genuine message of a platform, which can be delivered as often as the platform likes. */
public final class Simulated {
    private static final Path DEMO = Path.of("conf/demo.yaml");

    private static final Map<String, Simulation> OPENED = new ConcurrentHashMap<>();

    private final Simulation simulation;
    private final Said said;
    private final Post post;

    /** @param id 32 hexadecimal digits, new with every message */
    public Simulated(String platform, String text, String id, String standIn) {
        this(platform, text, id, standIn, Clock.systemUTC().instant());
    }

    /** A message of that time. */
    public Simulated(String platform, String text, String id, String standIn, Instant at) {
        this(OPENED.computeIfAbsent(platform, name -> Platforms.open(name, DEMO)), new Said(text, at, id, standIn));
    }

    private Simulated(Simulation simulation, Said said) {
        this.simulation = simulation;
        this.said = said;
        this.post = simulation.message(said);
    }

    /** The same message as it is delivered once more: signed anew, while what was written and when stays. */
    public Simulated again(Instant now) {
        return new Simulated(simulation, said.again(now));
    }

    /** Every platform, some in two ways. */
    public static List<String> names() {
        return Platforms.NAMES;
    }

    public String channel() {
        return simulation.channel();
    }

    public String query() {
        return post.query();
    }

    public Map<String, String> headers() {
        return post.headers();
    }

    public byte[] body() {
        return post.bytes();
    }

    /** Delivers the message to planbot. */
    public HttpResponse<String> deliver(HttpClient client, String planbot) throws Exception {
        return client.send(request(planbot, post.body()), HttpResponse.BodyHandlers.ofString());
    }

    /** Delivers it with another body, which is not what was signed. */
    public HttpResponse<String> deliver(HttpClient client, String planbot, String body) throws Exception {
        return client.send(request(planbot, body), HttpResponse.BodyHandlers.ofString());
    }

    /** The request that delivers it, as it is written to a connection. */
    public byte[] bytes() {
        StringBuilder head = new StringBuilder("POST /webhooks/").append(channel());
        if (!query().isEmpty()) {
            head.append('?').append(query());
        }
        head.append(" HTTP/1.1\r\nHost: planbot.example\r\nContent-Length: ").append(body().length);
        headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        head.append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body());
        return request.toByteArray();
    }

    /** The request that delivers it. */
    public HttpRequest request(String planbot) {
        return request(planbot, post.body());
    }

    private HttpRequest request(String planbot, String body) {
        String query = post.query().isEmpty() ? "" : "?" + post.query();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(planbot + "/webhooks/" + simulation.channel() + query))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        post.headers().forEach(request::setHeader);
        return request.build();
    }

    /** What the person sees of the response; empty for nothing. */
    public Optional<String> seen(String response) {
        return simulation.shown(response).filter(shown -> !shown.isBlank());
    }

    /** What the person sees of the messages that the stand-in takes next. */
    public final class Inbox {
        private final StandInReader reader;

        Inbox(HttpClient client, String standIn) throws Exception {
            reader = new StandInReader(client, standIn, simulation.sentAs());
        }

        /** Waits for the next ones. */
        public List<String> next() throws Exception {
            return reader.next(Duration.ofSeconds(10)).stream()
                    .map(simulation::shownOf)
                    .toList();
        }
    }

    /** What is sent from now on. */
    public Inbox inbox(HttpClient client, String standIn) throws Exception {
        return new Inbox(client, standIn);
    }
}
