package planbot.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import planbot.answer.Doc;
import planbot.platform.PlatformType;

/** How an answer looks on every platform: what would be sent, and what is seen of it. For the chat page. */
final class PlatformForms {
    private final List<PlatformType> platforms;

    PlatformForms(List<PlatformType> platforms) {
        this.platforms = List.copyOf(platforms);
    }

    ArrayNode of(Doc doc) {
        ArrayNode forms = Json.object().arrayNode();
        for (PlatformType platform : platforms) {
            ArrayNode messages =
                    forms.addObject().put("platform", platform.id()).putArray("messages");
            platform.preview(doc)
                    .forEach(wire ->
                            messages.addObject().put("content", wire.content()).put("text", wire.text()));
        }
        return forms;
    }
}
