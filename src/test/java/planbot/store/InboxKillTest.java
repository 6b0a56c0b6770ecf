package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Round;
import planbot.bot.Inbox.State;
import planbot.bot.Owed;

/** A process killed while messages come: what it told to be on record is there at the next start. */
class InboxKillTest {
    private static final int KILLS = 6;
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void the_next_start_knows_every_message_and_whether_it_was_settled() throws Exception {
        Random random = new Random(4711);
        for (int kill = 0; kill < KILLS; kill++) {
            Map<String, State> told = writeUntil(kill, 1 + random.nextInt(3_000));
            try (Database database = Database.inFolder(folder, new SimpleMeterRegistry())) {
                Inbox inbox = database.inbox();
                for (Map.Entry<String, State> one : told.entrySet()) {
                    State found = state(inbox, one.getKey());
                    if (one.getValue() == State.DONE || !isSettled(one.getKey())) {
                        assertEquals(one.getValue(), found, one.getKey());
                    } else {
                        assertNotEquals(State.FIRST, found, one.getKey() + " was told, then lost");
                    }
                }
            }
        }
    }

    /** Two of three are. */
    private static boolean isSettled(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1)) % 3 > 0;
    }

    private static State state(Inbox inbox, String id) {
        return inbox.write(round(List.of(entry(id)), List.of()), new Lease("parent", LATER), LATER)
                .get(0)
                .state();
    }

    private static Entry entry(String id) {
        Inbound message = new Inbound("a", id, "c", Inbound.Caller.claimed("toy", "u"), "第7项", NOW);
        return new Entry(id, new Owed(message, "target", Owed.Kind.QUESTION), null);
    }

    private static Round round(List<Entry> entries, List<String> settled) {
        return new Round(entries, settled, List.of(), List.of(), List.of());
    }

    /** Lets a child process write until it has told so many lines, kills it, and returns what it told of each message. */
    private Map<String, State> writeUntil(int life, int lines) throws IOException, InterruptedException {
        Mortal writer = new Mortal(Writer.class, folder.toString(), String.valueOf(life));
        Map<String, State> states = new HashMap<>();
        for (int i = 0; i < lines; i++) {
            String line = writer.next();
            states.put(line.substring(1), line.charAt(0) == '+' ? State.LEFT : State.DONE);
        }
        writer.kill();
        return states;
    }

    /** Takes up messages and settles some, telling each when it is on record. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            try (Database database = Database.inFolder(Path.of(arguments[0]), new SimpleMeterRegistry())) {
                Inbox inbox = database.inbox();
                Lease lease = new Lease("child " + arguments[1], NOW.plusSeconds(10));
                for (int number = 0; ; number++) {
                    String id = arguments[1] + "-" + number;
                    inbox.write(round(List.of(entry(id)), List.of()), lease, NOW);
                    System.out.println("+" + id);
                    if (isSettled(id)) {
                        inbox.write(round(List.of(), List.of(id)), lease, NOW);
                        System.out.println("-" + id);
                    }
                    System.out.flush();
                }
            }
        }
    }
}
