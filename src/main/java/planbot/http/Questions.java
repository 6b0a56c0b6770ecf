package planbot.http;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;

/** The API's question and answer, from the caller's side. */
public final class Questions {
    private Questions() {}

    /** The body of {@code POST /api/v1/ask}. */
    public static String json(String text, LocalDate asOf) {
        return Json.write(Json.object().put("text", text).put("asOf", asOf.toString()))
                .toString();
    }

    /** The answer's text. */
    public static String text(String answer) {
        return Json.readObject(Buffer.buffer(answer)).path("text").asText();
    }
}
