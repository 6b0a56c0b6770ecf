package planbot.platform;

import io.vertx.core.buffer.Buffer;

/** A response's status, content type (empty where there is no body) and body. */
public record HttpReply(int status, String contentType, Buffer body) {

    public static HttpReply empty(int status) {
        return new HttpReply(status, "", Buffer.buffer());
    }
}
