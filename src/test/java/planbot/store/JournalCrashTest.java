package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.bot.InMemoryInbox;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Inheritance;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Left;
import planbot.bot.Inbox.Round;
import planbot.bot.Inbox.Wanted;
import planbot.bot.Owed;

/** Processes that are killed at any time, one after the other, tell what one that is never killed and keeps no journal tells. */
class JournalCrashTest {
    private static final int STEPS = 600;
    private static final int IDS = 25;

    @RegisterExtension
    private final OnDisk fresh = new OnDisk();

    @TempDir
    private Path folder;

    private final Inbox reference = new InMemoryInbox();
    private Instant now = Instant.parse("2016-05-20T01:00:00Z");
    private int process;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothing_is_lost_or_doubled(long seed) throws Exception {
        Random random = new Random(seed);
        Inbox inbox = started();
        for (int step = 0; step < STEPS; step++) {
            String where = "seed " + seed + ", step " + step;
            switch (random.nextInt(14)) {
                case 0 -> inbox = started();
                case 1 -> inbox = killedBetween(inbox);
                case 2 -> assertEquals(reference.renew(lease()), inbox.renew(lease()), where);
                case 3 -> {
                    String id = id(random);
                    assertEquals(reference.begin(id, lease(), now), inbox.begin(id, lease(), now), where);
                }
                case 4 -> {
                    String id = id(random);
                    assertEquals(reference.take(id, lease(), now), inbox.take(id, lease(), now), where);
                }
                case 5 -> {
                    Wanted wanted = new Wanted(Set.of("a"), now.minus(Duration.ofMinutes(2)), 1 + random.nextInt(5));
                    assertEquals(
                            sorted(reference.inherit(lease(), now, wanted)),
                            sorted(inbox.inherit(lease(), now, wanted)),
                            where);
                }
                case 6 -> {
                    Instant before = now.minus(Duration.ofHours(25));
                    assertEquals(reference.forget(before), inbox.forget(before), where);
                }
                default -> {
                    Round round = round(random);
                    assertEquals(reference.write(round, lease(), now), inbox.write(round, lease(), now), where);
                }
            }
            now = now.plusMillis(random.nextInt(3_000));
        }
    }

    private static Inheritance sorted(Inheritance found) {
        return new Inheritance(
                found.messages().stream().sorted(Comparator.comparing(Left::id)).toList(), found.tooOld());
    }

    private Inbox started() {
        process++;
        return JournaledInbox.open(folder, new SqlInbox(fresh.source()));
    }

    /** Killed when the tables had everything and the journal was still there. */
    private Inbox killedBetween(Inbox inbox) throws IOException {
        Map<Path, byte[]> journal = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                journal.put(file, Files.readAllBytes(file));
            }
        }
        inbox.take("nobody's", lease(), now);
        for (Map.Entry<Path, byte[]> file : journal.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
        return started();
    }

    private Lease lease() {
        return new Lease("process " + process, now.plusSeconds(10));
    }

    private static String id(Random random) {
        return String.valueOf(random.nextInt(IDS));
    }

    /** Mostly one that a journal takes. */
    private Round round(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.add(entry(id(random), random));
        }
        return new Round(entries, some(random, 2), some(random, 10), some(random, 3), some(random, 10));
    }

    private static List<String> some(Random random, int seldom) {
        return random.nextInt(seldom) > 0
                ? List.of()
                : random.ints(random.nextInt(4), 0, IDS)
                        .distinct()
                        .mapToObj(String::valueOf)
                        .toList();
    }

    private Entry entry(String id, Random random) {
        Instant sent = now.minusSeconds(1);
        Inbound message = new Inbound("a", id, "c", Inbound.Caller.claimed("toy", "u"), "第" + id + "项\n", sent);
        Owed.Kind kind = random.nextBoolean() ? Owed.Kind.ORDER : Owed.Kind.QUESTION;
        boolean promised = random.nextInt(5) > 0;
        boolean reached = random.nextInt(5) > 0;
        return new Entry(id, promised ? new Owed(message, reached ? "target" : "", kind) : null, null);
    }
}
