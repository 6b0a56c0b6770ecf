package planbot.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import planbot.platform.parts.Sha256;

/** The chat page's files and the API's description: a fixed list, read once. */
final class PageFiles {
    static final Map<String, String> FILES = Map.of(
            "/", "page/index.html",
            "/app.js", "page/app.js",
            "/blocks.js", "page/blocks.js",
            "/forms.js", "page/forms.js",
            "/words.js", "page/words.js",
            "/style.css", "page/style.css",
            "/api/openapi.json", "openapi.json");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8");

    private final Buffer content;
    private final String type;
    private final String tag;

    private PageFiles(Buffer content, String type, String tag) {
        this.content = content;
        this.type = type;
        this.tag = tag;
    }

    static PageFiles load(String resource) {
        try (InputStream stream = PageFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks " + resource);
            }
            byte[] bytes = stream.readAllBytes();
            byte[] hash = Sha256.of(bytes);
            String type = TYPES.getOrDefault(resource.substring(resource.lastIndexOf('.') + 1), "text/plain");
            return new PageFiles(
                    Buffer.buffer(bytes), type, '"' + HexFormat.of().formatHex(hash, 0, 8) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void serve(Exchange exchange) {
        HttpServerResponse response = exchange.request()
                .response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        if (tag.equals(exchange.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else if (exchange.request().method().name().equals("HEAD")) {
            response.putHeader("Content-Type", type)
                    .putHeader("Content-Length", String.valueOf(content.length()))
                    .end();
        } else {
            exchange.send(200, type, content);
        }
    }
}
