package planbot.bench;

import java.nio.charset.StandardCharsets;

/** Calls of {@code POST /api/v1/ask}, each a conversation of a person's. */
record AskCalls(Variety variety) implements Traffic {
    @Override
    public byte[] request(int number) {
        byte[] body = ("{\"text\":\"" + variety.question(number) + "\",\"conversation\":\"" + Variety.person(number)
                        + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("POST /api/v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
