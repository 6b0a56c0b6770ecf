package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process as its operator meets it: it starts, it stops, or it says in a sentence why it cannot. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StartTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    @TempDir
    private Path folder;

    private Process start(Map<String, String> environment, String... flags) throws IOException {
        return start(folder.resolve("none.jsa"), environment, flags);
    }

    /** With an archive of classes as {@code scripts/run} gives it. */
    private Process start(Path archive, Map<String, String> environment, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xshare:auto",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=error",
                "-Xlog:cds+dynamic=error",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(flags));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().remove("SLACK_SIGNING_SECRET");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("stderr"), StandardCharsets.UTF_8);
    }

    /** What a start that fails says. */
    private String refusal(Map<String, String> environment, String... flags) throws Exception {
        Process process = start(environment, flags);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it runs on");
        assertEquals(2, process.exitValue(), told());
        assertFalse(told().contains("\tat "), told());
        String last = told().lines()
                .filter(line -> line.startsWith("planbot: "))
                .findFirst()
                .orElse("");
        assertFalse(last.isEmpty(), told());
        return told();
    }

    private String[] ports(String... more) {
        List<String> flags = new ArrayList<>(List.of("--port", "0", "--management-port", "0"));
        flags.addAll(List.of(more));
        return flags.toArray(String[]::new);
    }

    @Test
    void it_starts_answers_and_stops_when_told_and_starts_again_from_its_store() throws Exception {
        String data = folder.resolve("data").toString();
        for (String expected : List.of("imported", "")) {
            Process process = start(Map.of("SLACK_SIGNING_SECRET", SECRET), ports("--data", data));
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            assertNotNull(line, told());
            assertTrue(line.startsWith("planbot: http://127.0.0.1:"), line);
            HttpRequest question = HttpRequest.newBuilder(
                            URI.create(line.substring(9)).resolve("/api/v1/ask"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"第7项的秘密问题\",\"asOf\":\"2016-05-20\"}"))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            process.destroy();
            assertTrue(process.waitFor(5, TimeUnit.SECONDS), "it does not stop within five seconds");
            assertTrue(told().contains(expected), told());
            assertEquals(expected.isEmpty(), !told().contains("imported"));
            assertFalse(told().contains("秘密问题"), "a question stands in the log");
            assertFalse(told().contains(SECRET), "a secret stands in the log");
        }
    }

    @Test
    void as_json_and_at_debug_level_the_log_is_an_object_a_line_with_the_requests_id_and_without_any_secret()
            throws Exception {
        String token = "token-that-nobody-may-read";
        Map<String, String> environment = Map.of(
                "PLANBOT_HTTP_TOKEN",
                token,
                "SLACK_SIGNING_SECRET",
                SECRET,
                "PLANBOT_LOG_FORMAT",
                "json",
                "PLANBOT_LOG_LEVEL",
                "debug");
        Process process =
                start(environment, ports("--data", folder.resolve("data").toString()));
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertNotNull(line, told());
        URI address = URI.create(line.substring(9));
        for (String bearer : List.of(token, "wrong")) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/ask"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + bearer)
                    .header("X-Request-Id", bearer.equals(token) ? "request-right" : "request-wrong")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"第7项的秘密问题\"}"))
                    .build();
            int expected = bearer.equals(token) ? 200 : 401;
            assertEquals(
                    expected,
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode());
        }
        process.destroy();
        assertTrue(process.waitFor(5, TimeUnit.SECONDS));
        ObjectMapper json = new ObjectMapper();
        for (String event : told().lines().toList()) {
            assertTrue(json.readTree(event).isObject(), event);
        }
        assertTrue(told().contains("request-right") && told().contains("request-wrong"), told());
        assertFalse(told().contains(token) || told().contains(SECRET), "a secret stands in the log");
        assertFalse(told().contains("秘密问题"), "a question stands in the log");
    }

    @Test
    void a_changed_seed_is_told_and_the_stored_revision_served() throws Exception {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        try (var files = Files.list(Path.of("seeds"))) {
            Files.copy(files.findFirst().orElseThrow(), seeds.resolve("plan.txt"));
        }
        String[] flags = ports("--data", folder.resolve("data").toString(), "--seeds", seeds.toString());
        Process first = start(Map.of(), flags);
        assertNotNull(first.inputReader().readLine(), told());
        first.destroy();
        assertTrue(first.waitFor(5, TimeUnit.SECONDS));
        Files.writeString(seeds.resolve("plan.txt"), Files.readString(seeds.resolve("plan.txt")) + "\n");
        Process second = start(Map.of(), flags);
        assertNotNull(second.inputReader().readLine(), told());
        // It is told when the first questions have been answered.
        while (second.isAlive() && !told().contains("has changed since revision 1")) {
            Thread.onSpinWait();
        }
        second.destroy();
        assertTrue(second.waitFor(5, TimeUnit.SECONDS));
        assertTrue(told().contains("has changed since revision 1"), told());
    }

    @Test
    void an_archive_of_classes_that_is_not_there_or_is_none_is_passed_over_without_a_word() throws Exception {
        String data = folder.resolve("data").toString();
        for (String content : List.of("", "no archive of classes ".repeat(100_000))) {
            Process process =
                    start(Files.writeString(folder.resolve("archive"), content), Map.of(), ports("--data", data));
            assertNotNull(process.inputReader().readLine(), told());
            process.destroy();
            assertTrue(process.waitFor(5, TimeUnit.SECONDS));
            assertTrue(told().lines().allMatch(line -> line.contains(" INFO ")), told());
        }
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            String data = folder.resolve("data").toString();
            assertTrue(refusal(Map.of(), "--port", port, "--management-port", "0", "--data", data)
                    .contains("--port"));
            assertTrue(refusal(Map.of(), "--port", "0", "--management-port", port, "--data", data)
                    .contains("--management-port"));
        }
    }

    @Test
    void a_command_line_that_is_wrong() throws Exception {
        assertTrue(refusal(Map.of(), "--bogus").contains("unknown flag --bogus"));
        assertTrue(refusal(Map.of(), "--port").contains("needs a value"));
        assertTrue(refusal(Map.of(), "--port", "eighty").contains("http.port is eighty"));
        assertTrue(refusal(Map.of(), "--conf", folder.resolve("none.yaml").toString())
                .contains("cannot be read"));
    }

    @Test
    void a_configuration_with_several_errors_tells_them_all() throws Exception {
        Path conf = Files.writeString(
                folder.resolve("conf.yaml"), "http:\n  prot: 1\nzone: Mars\nchannels:\n  a:\n    platform: slak\n");
        String told = refusal(Map.of(), "--conf", conf.toString());
        assertTrue(told.contains("line 2: http.prot") && told.contains("did you mean port?"), told);
        assertTrue(told.contains("line 3: zone") && told.contains("did you mean slack?"), told);
    }

    @Test
    void a_channel_without_its_secret_names_the_variable() throws Exception {
        Path conf = Files.writeString(folder.resolve("conf.yaml"), "channels:\n  a:\n    platform: slack\n");
        assertTrue(refusal(Map.of(), "--conf", conf.toString()).contains("SLACK_SIGNING_SECRET"));
    }

    @Test
    void one_port_for_two_servers() throws Exception {
        assertTrue(refusal(Map.of(), "--port", "18999", "--management-port", "18999")
                .contains("management.port is 18999, which is http.port as well"));
    }

    @Test
    void an_open_address_without_a_token() throws Exception {
        assertTrue(refusal(Map.of("PLANBOT_HTTP_HOST", "0.0.0.0")).contains("PLANBOT_HTTP_TOKEN"));
    }

    @Test
    void a_demo_that_others_could_reach() throws Exception {
        Map<String, String> open = Map.of("PLANBOT_HTTP_HOST", "0.0.0.0", "PLANBOT_HTTP_TOKEN", "token");
        String[] demo = ports("--demo", "--stand-in-port", "0");
        assertTrue(refusal(open, demo).contains("http.host is 0.0.0.0"));
        assertTrue(refusal(open, demo).contains("the demo listens on 127.0.0.1 only"));
        Path conf = Files.writeString(folder.resolve("conf.yaml"), "http:\n  host: 192.168.1.2\n");
        assertTrue(refusal(Map.of(), ports("--demo", "--stand-in-port", "0", "--conf", conf.toString()))
                .contains("line 2: http.host is 192.168.1.2"));
    }

    @Test
    void a_stand_ins_port_that_is_taken_or_that_belongs_to_no_demo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertTrue(
                    refusal(Map.of(), ports("--demo", "--stand-in-port", port)).contains("--stand-in-port"));
        }
        assertTrue(refusal(Map.of(), ports("--stand-in-port", "0")).contains("goes with --demo"));
    }

    @Test
    void a_data_folder_that_is_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertTrue(refusal(Map.of(), ports("--data", file.toString())).contains("--data"));
    }

    @Test
    void seeds_that_are_no_plan() throws Exception {
        String data = folder.resolve("data").toString();
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        String[] flags = ports("--data", data, "--seeds", seeds.toString());
        assertTrue(refusal(Map.of(), flags).contains("holds no plan"));
        Files.write(seeds.resolve("a.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 9});
        Files.writeString(seeds.resolve("b.txt"), "x");
        String told = refusal(Map.of(), flags);
        assertTrue(told.contains("a.bin: ") && told.contains("b.txt: "), told);
    }
}
