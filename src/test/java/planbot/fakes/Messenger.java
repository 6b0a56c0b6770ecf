package planbot.fakes;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import planbot.simulate.Simulated;

/** Brings planbot a person's message as the platform does: again and again, until it is acknowledged. */
public final class Messenger {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Habits habits;
    private final HandTurnedClock clock;
    private final List<String> shown = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private Simulated message;
    private int deliveries;

    /** What becomes of one delivery. */
    public enum Road {
        OPEN,
        /** It does not reach planbot. */
        BLOCKED,
        /** It reaches planbot, whose response does not come back. */
        ONE_WAY
    }

    public Messenger(Simulated message, Habits habits, HandTurnedClock clock) {
        this.message = message;
        this.habits = habits;
        this.clock = clock;
    }

    /**
     * Delivers it now and on the platform's schedule, to where planbot is at the time, until it is acknowledged.
     *
     * @param roads of the deliveries one after another; open behind the last
     * @return whether it was acknowledged
     */
    public boolean bring(Supplier<String> planbot, List<Road> roads) throws Exception {
        List<Duration> waits = habits.waits();
        for (int i = 0; i <= waits.size(); i++) {
            if (i > 0) {
                clock.turn(waits.get(i - 1));
                message = message.again(clock.instant());
            }
            if (deliver(planbot.get(), i < roads.size() ? roads.get(i) : Road.OPEN)) {
                return true;
            }
        }
        return false;
    }

    /** Delivers it once more although it was acknowledged. */
    public boolean again(String planbot) throws Exception {
        message = message.again(clock.instant());
        return deliver(planbot, Road.OPEN);
    }

    /** Delivers it to all of them at the same moment. */
    public boolean bringAtOnce(List<String> planbots) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
        for (String planbot : planbots) {
            responses.add(CLIENT.sendAsync(message.request(planbot), HttpResponse.BodyHandlers.ofString()));
        }
        boolean acknowledged = true;
        for (CompletableFuture<HttpResponse<String>> response : responses) {
            acknowledged &= note(response.get(10, TimeUnit.SECONDS), shown);
        }
        return acknowledged;
    }

    /** Delivers it, and hangs up once planbot is at work on it, as one who has waited long enough. */
    public void hangUp(String planbot, CountDownLatch atWork) throws Exception {
        URI address = URI.create(planbot);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(message.bytes());
            if (!atWork.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("planbot does not work on the message");
            }
        }
    }

    private boolean deliver(String planbot, Road road) throws Exception {
        deliveries++;
        if (road == Road.BLOCKED) {
            return false;
        }
        boolean acknowledged = note(message.deliver(CLIENT, planbot), road == Road.OPEN ? shown : lost);
        return acknowledged && road == Road.OPEN;
    }

    private boolean note(HttpResponse<String> response, List<String> answers) {
        boolean acknowledged = response.statusCode() == 200;
        if (acknowledged) {
            message.seen(response.body()).ifPresent(answers::add);
        }
        return acknowledged;
    }

    public int deliveries() {
        return deliveries;
    }

    /** What the person sees of planbot's responses. */
    public List<String> shown() {
        return List.copyOf(shown);
    }

    /** What stood in responses that did not come back. */
    public List<String> lost() {
        return List.copyOf(lost);
    }
}
