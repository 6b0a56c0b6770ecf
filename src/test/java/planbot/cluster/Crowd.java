package planbot.cluster;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import planbot.simulate.Simulated;

/** People who ask by every platform, whichever planbot their platform happens to reach; what is not acknowledged comes again. */
final class Crowd {
    private static final int AT_A_TIME = 24;
    private static final int MOST_DELIVERIES = 60;
    private static final long BETWEEN_DELIVERIES = 1_000;
    private static final long BETWEEN_MESSAGES = 400;
    /** One message in so many is delivered to two at the same moment. */
    private static final int DOUBLES = 4;

    private final List<Instance> instances;
    private final String fake;
    private final Random random;
    private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newFixedThreadPool(AT_A_TIME);
    private Future<Boolean> asking = CompletableFuture.completedFuture(true);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Crowd(List<Instance> instances, String fake, long seed) {
        this.instances = instances;
        this.fake = fake;
        this.random = new Random(seed);
    }

    /** Asks until it is ended. */
    void begin() {
        asking = people.submit(() -> {
            List<String> ways = Simulated.names();
            for (int number = 0; !ended.get(); number++) {
                Asked one = new Asked(
                        ways.get(number % ways.size()),
                        mark(number),
                        String.format("%08x%024x", number, random.nextLong() >>> 16),
                        fake);
                asked.add(one);
                bring(one, random.nextInt(DOUBLES) == 0);
                Thread.sleep(BETWEEN_MESSAGES);
            }
            return true;
        });
    }

    /** Letters only: a number would be read as one. */
    private static String mark(int number) {
        String figures = String.format("%05d", number);
        return "qz"
                + figures.chars()
                        .mapToObj(figure -> String.valueOf((char) (figure - '0' + 'a')))
                        .collect(Collectors.joining());
    }

    private void bring(Asked one, boolean twice) {
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            people.execute(() -> {
                try {
                    untilAcknowledged(one);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void untilAcknowledged(Asked one) throws InterruptedException {
        for (int delivery = 0; delivery < MOST_DELIVERIES; delivery++) {
            List<String> reached = instances.stream()
                    .map(Instance::address)
                    .filter(Objects::nonNull)
                    .toList();
            if (!reached.isEmpty() && one.deliver(client, reached.get(chosen(reached.size())))) {
                return;
            }
            Thread.sleep(BETWEEN_DELIVERIES);
        }
    }

    private synchronized int chosen(int most) {
        return random.nextInt(most);
    }

    /** No more messages; returns when those that were begun are acknowledged or given up. */
    List<Asked> end() throws Exception {
        ended.set(true);
        asking.get();
        people.shutdown();
        if (!people.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("deliveries hang");
        }
        return new ArrayList<>(asked);
    }
}
