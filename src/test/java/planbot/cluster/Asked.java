package planbot.cluster;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import planbot.simulate.Simulated;

/** One message of a person, its deliveries, and what the responses to them said. */
final class Asked {
    private final String way;
    private final String mark;
    private Simulated message;
    private final List<String> responses = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private boolean acknowledged;

    /** @param mark a word that is in the message, in its answer, and nowhere else */
    Asked(String way, String mark, String id, String fake) {
        this.way = way;
        this.mark = mark;
        this.message = new Simulated(way, mark, id, fake);
    }

    String way() {
        return way;
    }

    String mark() {
        return mark;
    }

    /** Delivers it once more, and tells whether it was acknowledged by that. */
    boolean deliver(HttpClient client, String planbot) throws InterruptedException {
        Simulated delivery = again();
        try {
            HttpResponse<String> response =
                    client.send(delivery.request(planbot), HttpResponse.BodyHandlers.ofString());
            tell(planbot + " " + response.statusCode() + ", " + response.body().length() + " characters");
            return response.statusCode() == 200 && note(response.body());
        } catch (HttpTimeoutException e) {
            throw new IllegalStateException(way + " was not answered in time", e);
        } catch (IOException gone) {
            tell(planbot + " " + gone);
            return false;
        }
    }

    private synchronized void tell(String what) {
        history.add(Instant.now() + " " + what);
    }

    /** What became of each delivery. */
    synchronized List<String> history() {
        return List.copyOf(history);
    }

    private synchronized Simulated again() {
        message = message.again(Instant.now());
        return message;
    }

    private synchronized boolean note(String response) {
        message.seen(response).ifPresent(responses::add);
        acknowledged = true;
        return true;
    }

    synchronized boolean isAcknowledged() {
        return acknowledged;
    }

    /** How many responses hold the answer. */
    synchronized long answers() {
        return responses.stream().filter(seen -> seen.contains(mark)).count();
    }
}
