package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The management port. */
class ManagementTest {
    @Test
    void readiness_goes_with_the_store_and_health_does_not() throws Exception {
        AtomicReference<Readiness> store = new AtomicReference<>(Readiness.READY);
        try (TestServer server = new TestServer(null, store::get)) {
            assertEquals(200, server.manage("/readyz").statusCode());
            store.set(Readiness.STORE_GONE);
            assertEquals(503, server.manage("/readyz").statusCode());
            assertEquals(200, server.manage("/healthz").statusCode());
            assertEquals(404, server.manage("/").statusCode());
            assertEquals(200, server.post("/api/v1/ask", "{\"text\":\"7\"}").statusCode());
        }
    }

    @Test
    void an_instance_stays_ready_while_a_shared_store_is_away_and_says_so() throws Exception {
        try (TestServer server = new TestServer(null, () -> Readiness.WITHOUT_STORE)) {
            HttpResponse<String> ready = server.manage("/readyz");
            assertEquals(200, ready.statusCode());
            assertEquals(
                    "ready, but the store does not answer: progress and subscriptions cannot be changed for now\n",
                    ready.body());
        }
    }

    @Test
    void an_instance_that_stops_is_not_ready() throws Exception {
        try (TestServer server = new TestServer(null, () -> Readiness.READY)) {
            server.end();
            HttpResponse<String> ready = server.manage("/readyz");
            assertEquals(503, ready.statusCode());
            assertEquals("stopping\n", ready.body());
        }
    }

    @Test
    void an_instance_whose_workers_are_all_busy_is_ready() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(1));
        try {
            vertx.executeBlocking(() -> over.await(1, TimeUnit.MINUTES), false);
            int port = new ManagementServer(
                            vertx, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), () -> Readiness.READY)
                    .listen("127.0.0.1", 0)
                    .await(10, TimeUnit.SECONDS)
                    .actualPort();
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                    .build();
            assertEquals(
                    200,
                    HttpClient.newHttpClient()
                            .send(asked, HttpResponse.BodyHandlers.ofString())
                            .statusCode());
        } finally {
            over.countDown();
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void questions_are_counted_by_intent_and_outcome_and_timed() throws Exception {
        try (TestServer server = new TestServer(null, () -> Readiness.READY)) {
            server.post("/api/v1/ask", "{\"text\":\"市科委牵头哪些任务\"}");
            server.post("/api/v1/ask", "{\"text\":\"科为\"}");
            String metrics = server.manage("/metrics").body();
            assertTrue(
                    metrics.contains(
                            "planbot_questions_seconds_count{intent=\"list\",outcome=\"answered\",way=\"api\"} 1"),
                    metrics);
            assertTrue(metrics.contains("intent=\"ask-back\",outcome=\"unanswered\""), metrics);
            assertTrue(metrics.contains("planbot_questions_seconds_bucket"), metrics);
        }
    }

    @Test
    void a_store_that_hangs_is_not_ready_and_holds_one_thread() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Supplier<Readiness> hangs = () -> {
            asked.incrementAndGet();
            try {
                return release.await(1, TimeUnit.MINUTES) ? Readiness.READY : Readiness.STORE_GONE;
            } catch (InterruptedException e) {
                return Readiness.STORE_GONE;
            }
        };
        try (TestServer server = new TestServer(null, hangs)) {
            assertEquals(503, server.manage("/readyz").statusCode());
            assertEquals(503, server.manage("/readyz").statusCode());
            assertEquals(200, server.manage("/healthz").statusCode());
            assertEquals(1, asked.get());
            release.countDown();
            assertEquals(200, server.manage("/readyz").statusCode());
        } finally {
            release.countDown();
        }
    }
}
