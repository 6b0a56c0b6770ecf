package planbot.platform;

import java.net.URI;
import java.util.Map;

/** A request to a platform's API. Its address, headers and body may hold secrets: it prints its host only. */
public record Call(String method, URI uri, Map<String, String> headers, String body, Repeat repeat) {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    /** What happens if a call is made again of which nobody knows whether it came through. */
    public enum Repeat {
        /** The platform knows it by the key that went with it. */
        SAFE,
        /** The message may be seen twice. */
        AMBIGUOUS
    }

    public Call {
        headers = Map.copyOf(headers);
    }

    /** A JSON body posted. */
    public static Call postJson(URI uri, String json, Repeat repeat) {
        return new Call("POST", uri, JSON, json, repeat);
    }

    /** The same call with one more header. */
    public Call with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Call(method, uri, more, body, repeat);
    }

    @Override
    public String toString() {
        return "Call[" + method + " " + uri.getHost() + "]";
    }
}
