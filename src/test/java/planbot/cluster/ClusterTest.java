package planbot.cluster;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import planbot.digest.Status;
import planbot.fakes.Dialect;
import planbot.fakes.FakePlatform;
import planbot.kill.Balance;
import planbot.kill.Books;
import planbot.kill.Fans;
import planbot.store.Database;
import planbot.store.OwedAnswers;
import planbot.store.Server;
import planbot.store.SqlOutbox;

/**
 * Three planbots on one PostgreSQL, a crowd that asks by every platform, digests every few seconds; at random one of them is
 * killed with -9, or stopped, or PostgreSQL is. Run by {@code scripts/cluster-test [rounds] [seed]}.
 */
final class ClusterTest {
    static final int INSTANCES = 3;

    private static final int EVERY_SECONDS = 5;
    private static final Duration LONGEST_END = Duration.ofMinutes(8);
    private static final long LOOK = 500;

    private final Path folder;
    private final Random random;
    private final int rounds;
    private final List<Fans.Fan> fans = Fans.all();
    private final List<Instance> instances = new ArrayList<>();
    private int kills;
    private int outages;

    /** What came of it. */
    record Outcome(String work, AnswerBooks answers, Books digests, int rounds) {

        boolean isBalanced() {
            return answers.areBalanced() && digests.areBalanced();
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(answers.details());
            lines.addAll(digests.details());
            lines.add(work);
            lines.add("answers: " + answers.summary());
            lines.add("digests: " + digests.summary(rounds));
            return lines;
        }
    }

    ClusterTest(Path folder, Random random, int rounds) {
        this.folder = folder;
        this.random = random;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        long seed = arguments.length < 2 ? System.nanoTime() : Long.parseLong(arguments[1]);
        System.out.println("seed " + seed);
        Outcome outcome = new ClusterTest(Files.createTempDirectory("planbot-cluster"), new Random(seed), rounds).run();
        outcome.lines().forEach(System.out::println);
        System.exit(outcome.isBalanced() ? 0 : 1);
    }

    Outcome run() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (FrailPostgres postgres = new FrailPostgres(folder)) {
            FakePlatform fake = new FakePlatform(vertx, Dialect.GENERIC, InstantSource.system());
            fake.answerAfter(Duration.ofMillis(20));
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(new Instance(
                        folder.resolve("instance" + i),
                        fake.address(),
                        Path.of("seeds"),
                        postgres.url(),
                        EVERY_SECONDS));
            }
            for (Instance instance : instances) {
                instance.start(fans);
            }
            Crowd crowd = new Crowd(instances, fake.address(), random.nextLong());
            crowd.begin();
            for (int round = 0; round < rounds; round++) {
                disturb(postgres);
            }
            List<Asked> asked = crowd.end();
            finish(postgres);
            return outcome(postgres, fake, asked);
        } finally {
            for (Instance instance : instances) {
                instance.kill();
            }
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private void disturb(FrailPostgres postgres) throws Exception {
        Thread.sleep(1_000 + random.nextInt(4_000));
        if (random.nextInt(4) == 0) {
            outages++;
            System.out.println(Instant.now() + " PostgreSQL goes");
            if (random.nextBoolean()) {
                postgres.kill();
            } else {
                postgres.stop();
            }
            Thread.sleep(random.nextInt(4_000));
            postgres.start();
            return;
        }
        Instance one = instances.get(random.nextInt(INSTANCES));
        System.out.println(Instant.now() + " " + one.address() + " goes");
        if (random.nextInt(4) == 0) {
            one.stop();
        } else {
            kills++;
            one.kill();
        }
        Thread.sleep(random.nextInt(3_000));
        one.start(fans);
    }

    /** One of them goes on until nothing is owed and nothing waits, and plans nothing any more. */
    private void finish(FrailPostgres postgres) throws Exception {
        for (Instance instance : instances) {
            instance.stop();
        }
        instances.get(0).start(List.of());
        Instant last = Instant.now().plus(LONGEST_END);
        try (Database database = store(postgres)) {
            SqlOutbox outbox = new SqlOutbox(database.source());
            while (outbox.counts().getOrDefault(Status.WAITING, 0L) > 0 || OwedAnswers.count(database.source()) > 0) {
                if (Instant.now().isAfter(last)) {
                    throw new IllegalStateException(outbox.counts() + ", "
                            + OwedAnswers.count(database.source()) + " answers are owed: "
                            + instances.get(0).log());
                }
                Thread.sleep(LOOK);
            }
        }
        instances.get(0).stop();
    }

    private Outcome outcome(FrailPostgres postgres, FakePlatform fake, List<Asked> asked) {
        try (Database database = store(postgres)) {
            return new Outcome(
                    "instances " + INSTANCES + ", rounds " + rounds + ", instances killed " + kills
                            + ", PostgreSQL away " + outages + " times",
                    new AnswerBooks(asked, fake.shown()),
                    new Balance(fans, EVERY_SECONDS).of(database.source(), fake.shown()),
                    rounds);
        }
    }

    private static Database store(FrailPostgres postgres) {
        return Database.onServer(new Server(postgres.url(), "", ""), new SimpleMeterRegistry());
    }
}
