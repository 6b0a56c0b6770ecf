package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import planbot.bot.SeedBot;

/** The API's description against the routes there are and the answers they give. */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestServer server;
    private static JsonNode description;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(null, () -> Readiness.READY);
        description = JSON.readTree(server.get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void it_describes_the_routes_there_are_and_no_others() {
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> served = new TreeSet<>();
        Servers.Content content =
                new Servers.Content(() -> SeedBot.SHELF, SeedBot.fresh(), java.time.Clock.systemUTC());
        io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx();
        new Servers(
                        vertx,
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        content,
                        TestGate.of(vertx, java.util.Map.of()))
                .routes().all().stream()
                        .filter(route ->
                                Stream.of("/api", "/webhooks", "/export").anyMatch(route.path()::startsWith))
                        .forEach(route -> served.add(route.method() + " " + route.path()));
        vertx.close().await();
        assertEquals(served, described);
    }

    @Test
    void real_answers_fit_its_schemas() throws Exception {
        for (String text : List.of("市科委牵头哪些任务", "7", "第20项", "谁的任务最多", "你好", "2月30日", "科为", "孵化器目标多少", "!a")) {
            fits(
                    "Answer",
                    server.post(
                            "/api/v1/ask",
                            JSON.createObjectNode().put("text", text).toString()));
            fits(
                    "Chat",
                    server.post(
                            "/api/v1/chat",
                            JSON.createObjectNode().put("text", text).toString()));
        }
        fits("Tasks", server.get("/api/v1/tasks"));
        for (int number : new int[] {1, 2, 5, 7, 9}) {
            fits("Task", server.get("/api/v1/tasks/" + number));
        }
        fits("Plan", server.get("/api/v1/plan"));
        fits("Plans", server.get("/api/v1/plans"));
        fits("Problem", server.get("/nowhere"));
        fits("Problem", server.post("/api/v1/ask", "{"));
    }

    private static void fits(String schema, HttpResponse<String> response) throws Exception {
        List<String> faults = new ArrayList<>();
        check(JSON.readTree(response.body()), description.at("/components/schemas/" + schema), schema, faults);
        assertTrue(faults.isEmpty(), () -> faults + " in " + response.body());
    }

    /** The keywords that the description uses. */
    private static void check(JsonNode value, JsonNode schema, String path, List<String> faults) {
        if (schema.has("$ref")) {
            check(value, description.at(schema.get("$ref").asText().substring(1)), path, faults);
            return;
        }
        if (schema.has("oneOf")) {
            int fitting = 0;
            for (JsonNode option : schema.get("oneOf")) {
                List<String> inner = new ArrayList<>();
                check(value, option, path, inner);
                fitting += inner.isEmpty() ? 1 : 0;
            }
            if (fitting != 1) {
                faults.add(path + " fits " + fitting + " of its options");
            }
            return;
        }
        if (schema.has("type") && !types(schema.get("type")).contains(type(value))) {
            faults.add(path + " is a " + type(value));
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            faults.add(path + " is " + value);
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(item, schema.get("items"), path + "[]", faults));
        }
        if (value.isObject()) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    faults.add(path + " lacks " + name.asText());
                }
            });
            value.properties().forEach(field -> {
                JsonNode known = schema.path("properties").path(field.getKey());
                JsonNode others = schema.path("additionalProperties");
                if (!known.isMissingNode()) {
                    check(field.getValue(), known, path + "." + field.getKey(), faults);
                } else if (others.isObject()) {
                    check(field.getValue(), others, path + "." + field.getKey(), faults);
                } else if (others.isBoolean() && !others.asBoolean()) {
                    faults.add(path + " has " + field.getKey());
                }
            });
        }
    }

    private static List<String> types(JsonNode type) {
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }

    private static String type(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean contains(JsonNode allowed, JsonNode value) {
        for (JsonNode one : allowed) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
