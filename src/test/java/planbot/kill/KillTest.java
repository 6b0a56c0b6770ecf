package planbot.kill;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import planbot.digest.Status;
import planbot.fakes.Dialect;
import planbot.fakes.FakePlatform;
import planbot.store.Database;
import planbot.store.SqlOutbox;

/**
 * Kills a real process with -9 at random moments while it fans out to fake platforms, starts it again, and balances the books at
 * the end. Run by {@code scripts/kill-test [rounds]}.
 */
final class KillTest {
    private static final int EVERY_SECONDS = 5;
    private static final int LONGEST_LIFE_MILLIS = 7_000;
    private static final int LONGEST_START_MILLIS = 2_500;
    /** One round in so many is a killed start. */
    private static final int STARTS = 4;

    private static final Duration LONGEST_END = Duration.ofMinutes(8);

    private final Path folder;
    private final Random random;
    private final int rounds;
    private final List<Fans.Fan> fans = Fans.all();

    KillTest(Path folder, Random random, int rounds) {
        this.folder = folder;
        this.random = random;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        long seed = arguments.length < 2 ? System.nanoTime() : Long.parseLong(arguments[1]);
        System.out.println("seed " + seed);
        Path folder = Files.createTempDirectory("planbot-kill");
        Books books = new KillTest(folder, new Random(seed), rounds).run();
        books.details().forEach(System.out::println);
        System.out.println(books.summary(rounds));
        System.exit(books.areBalanced() ? 0 : 1);
    }

    Books run() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            FakePlatform fake = new FakePlatform(vertx, Dialect.GENERIC, InstantSource.system());
            fake.answerAfter(Duration.ofMillis(20));
            Victim victim = new Victim(folder, fake.address());
            for (int round = 0; round < rounds; round++) {
                live(victim, round);
            }
            finish(victim);
            return books(victim, fake);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    /** Mostly it is killed while it sends; at times while it starts. */
    private void live(Victim victim, int round) throws Exception {
        Process process = victim.start(fans, EVERY_SECONDS);
        boolean starts = round % STARTS == STARTS - 1;
        if (!starts) {
            victim.awaitStart(process);
        }
        int life = random.nextInt(starts ? LONGEST_START_MILLIS : LONGEST_LIFE_MILLIS);
        if (process.waitFor(life, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("it ended by itself: " + victim.log());
        }
        process.destroyForcibly().waitFor();
    }

    /** Plans nothing any more, and goes on until nothing waits. */
    private void finish(Victim victim) throws Exception {
        Instant last = Instant.now().plus(LONGEST_END);
        while (true) {
            Process process = victim.start(List.of(), EVERY_SECONDS);
            victim.awaitStart(process);
            boolean ended = process.waitFor(6, TimeUnit.SECONDS);
            if (ended) {
                throw new IllegalStateException("it ended by itself: " + victim.log());
            }
            Victim.stop(process);
            try (Database database = Database.inFolder(victim.data(), new SimpleMeterRegistry())) {
                long waiting = new SqlOutbox(database.source()).counts().getOrDefault(Status.WAITING, 0L);
                if (waiting == 0) {
                    return;
                }
                if (Instant.now().isAfter(last)) {
                    throw new IllegalStateException(waiting + " rows still wait: " + victim.log());
                }
            }
        }
    }

    private Books books(Victim victim, FakePlatform fake) {
        try (Database database = Database.inFolder(victim.data(), new SimpleMeterRegistry())) {
            return new Balance(fans, EVERY_SECONDS).of(database.source(), fake.shown());
        }
    }
}
