package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.Turn;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;

/** A process killed in the middle of planning and sending: a row and the next time are never apart, nor an end and what is known. */
class DigestKillTest {
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void each_time_that_passed_has_its_row_and_what_was_sent_is_known() throws Exception {
        Random random = new Random(4712);
        long planned = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            planned = Math.max(
                    planned,
                    new Mortal(Worker.class, folder.toString())
                            .killedAfter(2 + random.nextInt(15), random.nextInt(4_000)));
            try (Database database = Database.inFolder(folder, new SimpleMeterRegistry())) {
                planned = check(database, planned);
            }
        }
    }

    private static long check(Database database, long told) {
        SqlSubscriptions subscriptions = new SqlSubscriptions(database.source());
        SqlOutbox outbox = new SqlOutbox(database.source());
        Instant next =
                Optional.ofNullable(subscriptions.find(1).orElseThrow().next()).orElseThrow();
        long passed = Duration.between(OutboxBench.NOW, next).toMinutes();
        assertTrue(passed >= told, "turn " + told + " was told, then lost");
        List<Receipt> receipts = outbox.receipts(OutboxBench.HERE, Instant.EPOCH, next, 100_000);
        assertEquals(passed, receipts.size());
        Optional<String> lastSent = receipts.stream()
                .filter(receipt -> receipt.status() == Status.SENT)
                .map(Receipt::period)
                .findFirst();
        assertEquals(lastSent.map(OutboxBench::told), subscriptions.told(1));
        assertEquals(passed, outbox.counts().values().stream().mapToLong(n -> n).sum());
        return passed;
    }

    /** Plans turn after turn, each a minute after the one before it, and sends what waits; tells each turn it has planned. */
    static final class Worker {
        private final SqlSubscriptions subscriptions;
        private final SqlOutbox outbox;

        private Worker(Database database) {
            subscriptions = new SqlSubscriptions(database.source());
            outbox = new SqlOutbox(database.source());
        }

        public static void main(String[] arguments) {
            System.out.println("opening");
            try (Database database = Database.inFolder(Path.of(arguments[0]), new SimpleMeterRegistry())) {
                new Worker(database).work();
            }
        }

        private void work() {
            outbox.release("nobody");
            while (true) {
                long turn = plan(subscriptions.find(1).orElseGet(this::subscribe));
                System.out.println(turn);
                System.out.flush();
                send();
            }
        }

        private Subscription subscribe() {
            return subscriptions.add(
                    new Subscriptions.Draft("", OutboxBench.HERE, OutboxBench.ORDER, OutboxBench.NOW, ""),
                    OutboxBench.ENTRY);
        }

        private long plan(Subscription read) {
            Instant due = Optional.ofNullable(read.next()).orElseThrow();
            long turn = Duration.between(OutboxBench.NOW, due).toMinutes() + 1;
            outbox.plan(List.of(new Turn(
                    read,
                    List.of(new Row(
                            1,
                            OutboxBench.HERE,
                            "" + turn,
                            due,
                            OutboxBench.waiting(OutboxBench.HERE, "").fate(),
                            List.of(OutboxBench.part("" + turn)),
                            OutboxBench.told("" + turn))),
                    read.state(),
                    due.plusSeconds(60),
                    "")));
            return turn;
        }

        private void send() {
            for (Claim claim : outbox.claim("me", OutboxBench.NOW, OutboxBench.NOW, List.of(), 1)) {
                outbox.settle("me", List.of(OutboxBench.settlement(claim, OutboxBench.ended(Status.SENT))));
            }
        }
    }
}
