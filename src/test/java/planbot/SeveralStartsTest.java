package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import planbot.answer.Wordbook;
import planbot.conf.WordbookFiles;
import planbot.fakes.HandTurnedClock;
import planbot.plan.Library;
import planbot.run.SeedFolder;
import planbot.store.Database;
import planbot.store.Postgres;
import planbot.store.Server;
import planbot.store.SqlPlanStore;

/** Several instances that are started at once on an empty database. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SeveralStartsTest {
    private static final int INSTANCES = 3;

    @Test
    void all_come_up_and_serve_what_one_of_them_has_imported() throws Exception {
        Server server = Postgres.empty();
        WordbookFiles tables = new WordbookFiles(Path.of("conf/units.yaml"), Path.of("conf/terms.yaml"));
        Wordbook wordbook = tables.read();
        SeedFolder seeds = new SeedFolder(Path.of("seeds"), tables);
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        Callable<Library> start = () -> {
            together.await();
            try (Database database = Database.onServer(server, new SimpleMeterRegistry())) {
                together.await();
                return new Loading(new SqlPlanStore(database.source()), seeds, wordbook, new HandTurnedClock())
                        .library();
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Library> served = new ArrayList<>();
            for (Future<Library> one : threads.invokeAll(List.of(start, start, start))) {
                served.add(one.get());
            }
            assertEquals(1, served.get(0).revision().number());
            assertEquals(List.of(served.get(0), served.get(0), served.get(0)), served);
        } finally {
            threads.shutdown();
        }
    }
}
