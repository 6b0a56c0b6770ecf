package planbot.platform;

import java.nio.charset.StandardCharsets;

/** What is sent back on the request's own connection. */
public record HttpReply(int status, String contentType, byte[] body) {

    public static HttpReply empty(int status) {
        return new HttpReply(status, "text/plain; charset=utf-8", new byte[0]);
    }

    public static HttpReply text(String text) {
        return new HttpReply(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param json the document, in UTF-8 */
    public static HttpReply json(byte[] json) {
        return new HttpReply(200, "application/json; charset=utf-8", json);
    }
}
