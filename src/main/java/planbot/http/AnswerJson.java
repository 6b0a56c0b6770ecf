package planbot.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import planbot.answer.Answer;
import planbot.answer.PlainText;

/** The machine-readable answer, as the API gives it. */
public final class AnswerJson {
    private AnswerJson() {}

    static ObjectNode of(Answer answer, long revision) {
        ObjectNode body = Json.object();
        body.put("text", PlainText.render(answer.doc()));
        body.put("intent", answer.intent().label());
        body.put("understood", answer.understood());
        ArrayNode tasks = body.putArray("tasks");
        answer.tasks().forEach(tasks::add);
        body.put("revision", revision);
        body.put("plan", answer.plan());
        body.put("more", answer.more());
        return body;
    }

    /** The same as text, on one line. */
    public static String text(Answer answer, long revision) {
        return Json.write(of(answer, revision)).toString();
    }
}
