package planbot.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads what the stand-in took for one platform, each message once. */
final class StandInReader {
    private final HttpClient client;
    private final String address;
    private final String platform;
    private long last;

    /** Begins behind what was taken so far. */
    StandInReader(HttpClient client, String address, String platform) throws IOException, InterruptedException {
        this.client = client;
        this.address = address;
        this.platform = platform;
        this.last = read(Long.MAX_VALUE / 10, Duration.ZERO).path("last").asLong();
    }

    /** What came since the last look; waits for the first. */
    List<String> next(Duration wait) throws IOException, InterruptedException {
        JsonNode answer = read(last, wait);
        List<String> bodies = new ArrayList<>();
        for (JsonNode message : answer.path("messages")) {
            bodies.add(message.path("body").asText());
            last = Math.max(last, message.path("number").asLong());
        }
        return bodies;
    }

    private JsonNode read(long after, Duration wait) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        address + "/received?platform=" + platform + "&after=" + after + "&wait=" + wait.toMillis()))
                .timeout(wait.plusSeconds(5))
                .build();
        return Json.read(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
