package planbot.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import planbot.digest.Status;
import planbot.fakes.Dialect;
import planbot.fakes.FakePlatform;
import planbot.fakes.Visit;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.store.Database;
import planbot.store.SqlOutbox;
import planbot.store.SqlPlanStore;

/**
 * Kills a real process with -9 at random moments while two files are reloaded together: what is on record, and what the next
 * process serves, is both files as they were before or both as they are now, and every change is told once. Run by
 * {@code scripts/kill-test --reload [rounds]}.
 */
final class ReloadKillTest {
    private static final int ROWS = 300;
    private static final int LONGEST_RELOAD_MILLIS = 1_200;
    private static final Duration LONGEST_END = Duration.ofMinutes(2);
    private static final String TOLD = """
                last: { to: "generic:webhook:demo", when: "cron 0 5 0 1 1 ?", filter: "市科委", onChange: tell }
            """;
    private static final Pattern CODE = Pattern.compile("确认 ([A-Z0-9]{5})");
    private static final Pattern STATE = Pattern.compile("第([0-9]+)态");
    private static final Pattern NOTICE = Pattern.compile("版本 ([0-9]+)）");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final Path seeds;
    private final Random random;
    private final int rounds;
    private int state;

    ReloadKillTest(Path folder, Random random, int rounds) throws IOException {
        this.folder = folder;
        this.seeds = Files.createDirectory(folder.resolve("seeds"));
        this.random = random;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        long seed = arguments.length < 2 ? System.nanoTime() : Long.parseLong(arguments[1]);
        System.out.println("seed " + seed);
        Path folder = Files.createTempDirectory("planbot-kill");
        System.out.println(new ReloadKillTest(folder, new Random(seed), rounds).run());
        System.exit(0);
    }

    /** How often what was on record after a kill, in words. */
    String run() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            FakePlatform fake = new FakePlatform(vertx, Dialect.GENERIC, InstantSource.system());
            Victim victim = new Victim(folder, fake.address(), seeds);
            drop();
            Map<String, Integer> found = new TreeMap<>();
            for (int round = 0; round < rounds; round++) {
                found.merge(round(victim), 1, Integer::sum);
            }
            finish(victim, fake);
            return rounds + " rounds: " + found;
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    /** Two files whose every task names their common state. */
    private void drop() throws IOException {
        state++;
        for (String plan : List.of("甲", "乙")) {
            String rows = IntStream.rangeClosed(1, ROWS)
                    .mapToObj(row -> row + ",建设" + plan + "平台第" + state + "态,2016年12月底前,市科委\n")
                    .collect(Collectors.joining("", "序号,重点任务,完成时限,牵头单位\n", ""));
            Files.writeString(seeds.resolve(plan + ".csv"), rows);
        }
    }

    private String round(Victim victim) throws Exception {
        Process process = victim.start(TOLD);
        victim.awaitStart(process);
        URI address = victim.address();
        long before = onRecord(say(address, "数据"));
        drop();
        CompletableFuture<Void> reload = CompletableFuture.runAsync(() -> {
            Matcher code = CODE.matcher(sayUntilKilled(address, "重新加载"));
            if (code.find()) {
                sayUntilKilled(address, "确认 " + code.group(1));
            }
        });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_RELOAD_MILLIS)));
        process.destroyForcibly().waitFor();
        reload.get(30, TimeUnit.SECONDS);
        return after(victim, before);
    }

    private String after(Victim victim, long before) throws IOException {
        try (Database database = Database.inFolder(victim.data(), new SimpleMeterRegistry())) {
            SqlPlanStore store = new SqlPlanStore(database.source());
            Library newest = store.newest().orElseThrow();
            for (long number = 1; number <= newest.revision().number(); number++) {
                assertWhole(store.at(number).orElseThrow());
            }
            long now = newest.revision().number();
            assertTrue(now == before || now == before + 1, "revision " + now + " after " + before + victim.log());
            return now == before ? "before" : "after";
        }
    }

    private static void assertWhole(Library library) {
        assertEquals(2, library.editions().size());
        for (Edition edition : library.editions()) {
            assertEquals(ROWS, edition.plan().tasks().size());
        }
        List<String> states = library.editions().stream()
                .flatMap(edition -> edition.plan().tasks().stream())
                .flatMap(task -> STATE.matcher(task.text()).results().map(found -> found.group(1)))
                .toList();
        assertEquals(2 * ROWS, states.size());
        assertEquals(1, states.stream().distinct().count(), "revision " + library.revision() + " is two states");
    }

    /** Goes on until every change was told, and each once. */
    private void finish(Victim victim, FakePlatform fake) throws Exception {
        long last = System.nanoTime() + LONGEST_END.toNanos();
        while (true) {
            Process process = victim.start(TOLD);
            victim.awaitStart(process);
            assertTrue(!process.waitFor(4, TimeUnit.SECONDS), () -> "it ended by itself: " + victim.log());
            Victim.stop(process);
            try (Database database = Database.inFolder(victim.data(), new SimpleMeterRegistry())) {
                SqlPlanStore store = new SqlPlanStore(database.source());
                long waiting = new SqlOutbox(database.source()).counts().getOrDefault(Status.WAITING, 0L);
                if (waiting == 0 && store.untold().isEmpty()) {
                    assertEquals(
                            IntStream.rangeClosed(2, (int) store.newest()
                                            .orElseThrow()
                                            .revision()
                                            .number())
                                    .mapToObj(String::valueOf)
                                    .toList(),
                            notices(fake),
                            victim::log);
                    return;
                }
            }
            assertTrue(System.nanoTime() < last, () -> "changes are still untold: " + victim.log());
        }
    }

    private static List<String> notices(FakePlatform fake) {
        return fake.shown().stream()
                .map(Visit::body)
                .filter(body -> body.contains("方案变动"))
                .flatMap(body -> NOTICE.matcher(body)
                        .results()
                        .map(found -> found.group(1))
                        .limit(1))
                .sorted((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)))
                .toList();
    }

    private static long onRecord(String answer) {
        Matcher revision = Pattern.compile("\"revision\":([0-9]+)").matcher(answer);
        assertTrue(revision.find(), answer);
        return Long.parseLong(revision.group(1));
    }

    private static String sayUntilKilled(URI address, String text) {
        try {
            return say(address, text);
        } catch (IOException killed) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String say(URI address, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/ask"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", text))))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
