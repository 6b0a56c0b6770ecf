package planbot.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.platform.parts.Sha256;

/** A file as it is sent: its bytes, and what is said of them. */
record ExportFile(String type, byte[] content, Map<String, String> headers) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What is said of every file: nobody but the caller keeps it, its address goes nowhere, and nothing in it runs. */
    private static final Map<String, String> COMMON = Map.of(
            "Referrer-Policy", "no-referrer",
            "X-Robots-Tag", "noindex, nofollow",
            "Content-Security-Policy", "default-src 'none'; sandbox");

    ExportFile {
        headers = Map.copyOf(headers);
    }

    /** One that is as of now, and of no use later. */
    static ExportFile once(String type, byte[] content, FileName name) {
        Map<String, String> headers = new TreeMap<>(COMMON);
        headers.put("Content-Disposition", name.disposition());
        headers.put("Cache-Control", "private, no-store");
        return new ExportFile(type, content, headers);
    }

    /** One that is fetched again and again, and seldom changes. */
    static ExportFile polled(String type, byte[] content, FileName name, Instant changed) {
        Map<String, String> headers = new TreeMap<>(COMMON);
        headers.put("Content-Disposition", name.disposition());
        headers.put("Cache-Control", "private, no-cache");
        headers.put("ETag", '"' + HexFormat.of().formatHex(Sha256.of(content), 0, 8) + '"');
        headers.put("Last-Modified", HTTP_DATE.format(changed));
        return new ExportFile(type, content, headers);
    }

    /**
     * Whether the caller has the same already. Without a tag it has by the very time that was told: a plan that was rolled back
     * is older than the one before it.
     */
    boolean isKnownTo(HttpServerRequest request) {
        @Nullable String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            String tag = headers.getOrDefault("ETag", "");
            return !tag.isEmpty()
                    && Stream.of(tags.split(","))
                            .map(String::strip)
                            .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
        }
        String changed = headers.get("Last-Modified");
        return changed != null && changed.equals(request.getHeader("If-Modified-Since"));
    }
}
