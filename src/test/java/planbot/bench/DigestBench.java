package planbot.bench;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What digests cost: planning them, sending them, and having many that cannot be sent. */
final class DigestBench {
    private static final int WAVE = 1_000;
    private static final int ROUNDS = 2;
    private static final Duration BETWEEN = Duration.ofSeconds(25);

    private DigestBench() {}

    static void run(Path folder, Report report) throws Exception {
        PassBench.run(folder.resolve("passes"), report);
        Vertx vertx = Vertx.vertx();
        try {
            deliveries(folder.resolve("deliveries"), vertx, report);
            WaitingBench.run(folder.resolve("waiting"), vertx, report);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    /** Rows of one time, all of one channel. */
    private record Wave(String channel, Instant at) {}

    /**
     * All rows are on record before planbot starts, each wave with a time of its own from which on it may be sent. While
     * planbot has nothing to send, a bare client posts as many of the same bodies to the same fake.
     */
    private static void deliveries(Path folder, Vertx vertx, Report report) throws Exception {
        Files.createDirectories(folder);
        PromptFake fake = PromptFake.taking(vertx);
        BarePosts bare = new BarePosts(vertx);
        List<Wave> waves = fill(folder.resolve("data"));
        Table table = report.table(
                String.format(
                        Locale.ROOT,
                        "Deliveries per second, %,d rows to as many places of a fake that answers at once, 64 at a time",
                        WAVE),
                "planbot",
                "CPU µs/row",
                "bare",
                "ratio");
        try (Server planbot = DigestServer.start(folder, fake.address(), 0)) {
            for (int i = 0; i < waves.size(); i++) {
                String channel = waves.get(i).channel();
                int from = i / 2 * WAVE;
                Duration before = planbot.cpu();
                await(fake, waves.get(i), from + WAVE);
                double own = fake.perSecond(channel, from, WAVE);
                double cpu = planbot.cpu().minus(before).toNanos() / 1e3 / WAVE;
                bare.post(fake.address(), fake.sample(channel), WAVE);
                double least = fake.perSecond(BarePosts.WAY, i * WAVE, WAVE);
                String name = channel + (i < 2 ? ", cold" : ", wave " + (i / 2 + 1));
                table.row(name, own, cpu, least, own / least);
            }
        }
    }

    private static List<Wave> fill(Path data) {
        List<Wave> waves = new ArrayList<>();
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (DigestStore store = DigestStore.toFill(data)) {
            for (int i = 0; i < 2 * (ROUNDS + 1); i++) {
                String channel = i % 2 == 0 ? "feishu" : "generic";
                // Time to fill the store and to start.
                Instant at = begun.plusSeconds(60).plus(BETWEEN.multipliedBy(i));
                store.subscribe(WAVE, channel, DigestStore.TASKS, at);
                waves.add(new Wave(channel, at));
            }
            for (Wave wave : waves) {
                int rows = store.pass(wave.at());
                if (rows != WAVE) {
                    throw new IllegalStateException(rows + " rows");
                }
            }
        }
        if (Instant.now().isAfter(waves.get(0).at())) {
            throw new IllegalStateException("filling the store took too long");
        }
        return waves;
    }

    private static void await(PromptFake fake, Wave wave, int messages) throws InterruptedException {
        Instant last = wave.at().plus(BETWEEN.multipliedBy(4));
        while (fake.messages(wave.channel()) < messages) {
            if (Instant.now().isAfter(last)) {
                throw new IllegalStateException("a wave did not arrive in time");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
