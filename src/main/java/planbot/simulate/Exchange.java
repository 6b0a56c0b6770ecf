package planbot.simulate;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message and its answer, on whichever way that comes. */
final class Exchange {
    private static final Duration BUTTONS_WITHIN = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String planbot;
    private final Duration patience;

    /** The message was not answered; the text says how that showed. */
    static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        Unanswered(String why) {
            super(why);
        }
    }

    /** @param patience how long to wait for the whole answer */
    Exchange(String planbot, Duration patience) {
        this.planbot = planbot;
        this.patience = patience;
    }

    /** What is seen of the answer, part by part. */
    List<String> answer(Simulation simulation, Said said) throws Unanswered, IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        StandInReader sent = standIn(simulation, said);
        Optional<String> shown = simulation.shown(post(simulation, said));
        List<String> parts = new ArrayList<>(shown.stream().toList());
        if (sent == null) {
            // The answer came in the response, whole, and nobody needs to see what is sent.
            if (parts.isEmpty() || PartNumber.of(parts.get(0)) > 1) {
                throw new ConnectException(said.standIn());
            }
            return parts;
        }
        while (parts.isEmpty() || parts.size() < PartNumber.of(parts.get(0))) {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                throw new Unanswered(
                        parts.isEmpty()
                                ? "no answer came within " + patience.toSeconds() + " s"
                                : "only " + parts.size() + " of " + PartNumber.of(parts.get(0)) + " parts came");
            }
            sent.next(left).forEach(body -> parts.add(simulation.shownOf(body)));
        }
        if (simulation.isFollowed(parts.get(parts.size() - 1))) {
            sent.next(BUTTONS_WITHIN).forEach(body -> parts.add(simulation.shownOf(body)));
        }
        return parts;
    }

    /** Null where it does not listen. */
    private @Nullable StandInReader standIn(Simulation simulation, Said said) throws IOException, InterruptedException {
        try {
            return new StandInReader(client, said.standIn(), simulation.sentAs());
        } catch (ConnectException e) {
            return null;
        }
    }

    private String post(Simulation simulation, Said said) throws Unanswered, IOException, InterruptedException {
        Post post = simulation.message(said);
        String query = post.query().isEmpty() ? "" : "?" + post.query();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(planbot + "/webhooks/" + simulation.channel() + query))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(post.bytes()));
        post.headers().forEach(request::setHeader);
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new Unanswered("planbot refused the message with status " + response.statusCode());
        }
        return response.body();
    }
}
