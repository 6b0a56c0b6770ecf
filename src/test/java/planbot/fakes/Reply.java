package planbot.fakes;

import java.util.Map;

/** An HTTP answer. */
record Reply(int status, Map<String, String> headers, String body) {
    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
    }

    static Reply text(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body);
    }

    /** The same with one more header. */
    Reply with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    /** Whether it says that a message was taken. */
    boolean isTaken() {
        return status / 100 == 2 && (!body.contains("\"errcode\"") || body.contains("\"errcode\":0"));
    }
}
