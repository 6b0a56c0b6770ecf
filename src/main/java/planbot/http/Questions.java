package planbot.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The API's question and answer, from the caller's side. */
public final class Questions {
    private Questions() {}

    /**
     * The body of {@code POST /api/v1/ask}.
     *
     * @param plan the key of the plan that is meant, or null
     */
    public static String json(String text, LocalDate asOf, @Nullable String plan) {
        ObjectNode question = Json.object().put("text", text).put("asOf", asOf.toString());
        if (plan != null) {
            question.put("plan", plan);
        }
        return Json.write(question).toString();
    }

    /** The answer's text. */
    public static String text(String answer) {
        return Json.readObject(Buffer.buffer(answer)).path("text").asText();
    }
}
