package planbot.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium, driven over the W3C WebDriver protocol. */
final class Browser implements AutoCloseable {
    /** Time for the slowest machine; a page that is right needs none of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, String base, JsonNode capabilities) throws IOException, InterruptedException {
        this.driver = driver;
        ObjectNode body = JSON.createObjectNode();
        body.putObject("capabilities").set("alwaysMatch", capabilities);
        this.session = base + "/session/"
                + send("POST", base + "/session", body).path("sessionId").asText();
    }

    /** Whether this machine has what it takes. */
    static boolean isInstalled() {
        return onPath("chromium") && onPath("chromedriver");
    }

    private static boolean onPath(String program) {
        return Pattern.compile(java.io.File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Browser open(Path profile, int width, int height) throws IOException, InterruptedException {
        Process driver = new ProcessBuilder("chromedriver", "--port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader told = driver.inputReader();
        String port = told.lines()
                .map(PORT::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new IOException("chromedriver ended before it named its port"));
        ObjectNode capabilities = JSON.createObjectNode();
        ArrayNode arguments = capabilities.putObject("goog:chromeOptions").putArray("args");
        List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=zh-CN",
                        "--user-data-dir=" + profile,
                        "--window-size=" + width + "," + height)
                .forEach(arguments::add);
        ((ObjectNode) capabilities.get("goog:chromeOptions"))
                .putObject("mobileEmulation")
                .putObject("deviceMetrics")
                .put("width", width)
                .put("height", height)
                .put("pixelRatio", 1);
        try {
            return new Browser(driver, "http://127.0.0.1:" + port, capabilities);
        } catch (IOException | InterruptedException e) {
            driver.destroy();
            throw e;
        }
    }

    void go(String url) throws IOException, InterruptedException {
        send("POST", session + "/url", JSON.createObjectNode().put("url", url));
    }

    /** The result of a script's {@code return}. */
    JsonNode run(String script) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return send("POST", session + "/execute/sync", body);
    }

    /** Types into the element as a person would; {@code \uE007} is Enter, {@code \uE013} the up arrow. */
    void type(String selector, String keys) throws IOException, InterruptedException {
        ObjectNode find = JSON.createObjectNode().put("using", "css selector").put("value", selector);
        String element =
                send("POST", session + "/element", find).elements().next().asText();
        send(
                "POST",
                session + "/element/" + element + "/value",
                JSON.createObjectNode().put("text", keys));
    }

    /** Waits until the script returns true. */
    void await(String script) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode()
                .put(
                        "script",
                        "const done = arguments[arguments.length - 1]; const end = Date.now() + " + PATIENCE.toMillis()
                                + "; (function look() { let ok = false; try { ok = (() => { " + script
                                + " })(); } catch (e) { ok = false; }"
                                + " if (ok) done('yes'); else if (Date.now() > end) done(document.body.innerText);"
                                + " else requestAnimationFrame(look); })();");
        body.putArray("args");
        String outcome = send("POST", session + "/execute/async", body).asText();
        if (!outcome.equals("yes")) {
            throw new AssertionError("waited in vain for: " + script + "\nthe page says:\n" + outcome);
        }
    }

    private JsonNode send(String method, String url, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode value = JSON.readTree(response.body()).path("value");
        if (response.statusCode() != 200) {
            throw new IOException(value.path("message").asText());
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        try {
            send("DELETE", session, JSON.createObjectNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }
}
