package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import planbot.bot.SeenMessages;

/** What every record of seen messages does. */
abstract class SeenMessagesKit {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");

    abstract SeenMessages store();

    @Test
    void what_is_put_on_record_is_new_once() {
        SeenMessages seen = store();

        assertEquals(Set.of("a", "b"), seen.record(List.of("a", "b"), NOW));
        assertEquals(Set.of("c"), seen.record(List.of("b", "c"), NOW));
        assertEquals(Set.of(), seen.record(List.of(), NOW));
    }

    @Test
    void an_id_given_twice_in_one_go_is_recorded_once() {
        assertEquals(Set.of("a"), store().record(List.of("a", "a"), NOW));
    }

    @Test
    void what_is_released_may_come_again() {
        SeenMessages seen = store();
        seen.record(List.of("a"), NOW);
        seen.release("a");
        seen.release("never there");

        assertEquals(Set.of("a"), seen.record(List.of("a"), NOW));
    }

    @Test
    void what_is_old_is_forgotten_and_what_is_not_stays() {
        SeenMessages seen = store();
        seen.record(List.of("old"), NOW.minus(Duration.ofHours(26)));
        seen.record(List.of("young"), NOW.minus(Duration.ofHours(24)));

        assertEquals(1, seen.forget(NOW.minus(Duration.ofHours(25))));
        assertEquals(Set.of("old"), seen.record(List.of("old", "young"), NOW));
    }

    @Test
    void ids_of_any_writing_are_kept_apart() {
        SeenMessages seen = store();

        assertEquals(
                Set.of("a", "A", "a ", "市😀", "a'; --"), seen.record(List.of("a", "A", "a ", "市😀", "a'; --"), NOW));
    }

    @Test
    void of_writers_that_race_each_id_is_new_to_one() throws Exception {
        SeenMessages seen = store();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                List<String> ids = List.of(round + "-1", round + "-2", round + "-3");
                List<Callable<Set<String>>> work = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    work.add(() -> seen.record(ids, NOW));
                }
                int recorded = 0;
                for (Future<Set<String>> writer : writers.invokeAll(work)) {
                    recorded += writer.get().size();
                }
                assertEquals(3, recorded);
            }
        } finally {
            writers.shutdownNow();
        }
    }
}
