package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planbot.answer.Answer;
import planbot.command.Asker;

/** Orders on worker threads: bounded, counted, and none holds up another. */
class ErrandsTest {
    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ScriptedOrders orders = new ScriptedOrders();
    private final Errands errands = new Errands(vertx, new Meters(registry));

    @AfterEach
    void stop() throws Exception {
        orders.go();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private Future<Answer> run(String text) {
        return errands.run(
                "api", orders.read(text, Asker.CONSOLE, LocalDate.EPOCH).orElseThrow());
    }

    @Test
    void an_order_waits_for_no_other() throws Exception {
        Future<Answer> waiting = run("!wait");

        assertEquals(Answer.Intent.ORDER, run("!b").await(20, TimeUnit.SECONDS).intent());
        assertEquals(List.of("!b"), orders.done());
        orders.go();
        waiting.await(20, TimeUnit.SECONDS);
    }

    @Test
    void more_than_a_hundred_at_a_time_are_not_taken() throws Exception {
        List<Future<Answer>> running =
                IntStream.range(0, 100).mapToObj(i -> run("!wait" + i)).toList();

        Problem refused = assertInstanceOf(Problem.class, run("!b").cause());
        assertEquals(503, refused.status());
        orders.go();
        Future.all(running).await(20, TimeUnit.SECONDS);
        run("!c").await(20, TimeUnit.SECONDS);
        assertTrue(
                orders.done().contains("!c") && !orders.done().contains("!b"),
                () -> orders.done().toString());
    }

    @Test
    void orders_are_timed_by_what_came_of_them() throws Exception {
        run("!a").await(20, TimeUnit.SECONDS);
        assertThrows(IllegalStateException.class, () -> run("!fail").await(20, TimeUnit.SECONDS));

        assertEquals(1, counted("order", "answered"));
        assertEquals(1, counted("none", "failed"));
    }

    private long counted(String intent, String outcome) {
        return registry.get("planbot.questions")
                .tags("way", "api", "intent", intent, "outcome", outcome)
                .timer()
                .count();
    }
}
