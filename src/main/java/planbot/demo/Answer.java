package planbot.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a platform answers.
 *
 * @param message the path that the message came to, without its secrets; null where no message was taken
 */
record Answer(
        int status, String type, String body, @Nullable String message) {

    static Answer json(int status, ObjectNode body) {
        return new Answer(status, "application/json; charset=utf-8", body.toString(), null);
    }

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body, null);
    }

    static Answer unknownPath() {
        return text(404, "not found");
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The same answer to a message that is taken. */
    Answer takes(String path) {
        return new Answer(status, type, body, path);
    }
}
