package planbot.platform.mattermost;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.platform.HttpReply;
import planbot.platform.parts.Forms;
import planbot.platform.parts.Json;

/** Writes a document as the response to a command, an outgoing webhook or a pressed button. */
final class Responses {
    private final @Nullable Buttons buttons;
    private final String responseType;

    /** By the document: only the buttons hang on the channel. */
    private final Forms<List<Post>> posts;

    Responses(@Nullable Buttons buttons, String responseType) {
        this.buttons = buttons;
        this.responseType = responseType;
        this.posts = new Forms<>(
                doc -> Post.all(text(doc, buttons != null)),
                all -> all.stream().mapToInt(Post::characters).sum());
    }

    /** What does not fit into the first post goes along as extra responses. */
    HttpReply toCommand(Doc doc, String channelId) {
        List<Post> posts = this.posts.of(doc);
        ObjectNode first = forCommand(posts.get(0));
        if (posts.size() > 1) {
            ArrayNode more = first.putArray("extra_responses");
            posts.stream().skip(1).map(this::forCommand).forEach(more::add);
            offer((ObjectNode) more.get(more.size() - 1), doc, channelId);
        } else {
            offer(first, doc, channelId);
        }
        return reply(first);
    }

    private ObjectNode forCommand(Post post) {
        // Else <…> is read as Slack's markup: https://developers.mattermost.com/integrate/slash-commands/slack/
        return Json.object()
                .put("response_type", responseType)
                .put("text", post.markdown())
                .put("skip_slack_parsing", true);
    }

    /** The response to an outgoing webhook, or empty if one post does not hold the document. */
    Optional<HttpReply> comment(Doc doc, String channelId) {
        return posts.of(doc).size() > 1 ? Optional.empty() : Optional.of(firstComment(doc, channelId));
    }

    /** The same, cut where one post does not hold it. */
    HttpReply firstComment(Doc doc, String channelId) {
        List<Post> whole = posts.of(doc);
        Post post = whole.size() == 1 ? whole.get(0) : Post.only(text(doc, buttons != null));
        ObjectNode comment = Json.object().put("text", post.markdown()).put("response_type", "comment");
        offer(comment, doc, channelId);
        return reply(comment);
    }

    /** The response to a pressed button: one text and no buttons, cut where one post does not hold it. */
    static HttpReply toPress(Doc doc) {
        return reply(
                Json.object().put("ephemeral_text", Post.only(doc).markdown()).put("skip_slack_parsing", true));
    }

    /** What stands in the text: not what there are buttons for. */
    private static Doc text(Doc doc, boolean withButtons) {
        return withButtons
                ? new Doc(
                        doc.language(),
                        doc.blocks().stream()
                                .filter(block -> !(block instanceof Doc.Suggestions))
                                .toList())
                : doc;
    }

    private void offer(ObjectNode post, Doc doc, String channelId) {
        List<Doc.Suggestion> suggestions = doc.suggestions();
        if (buttons != null && !suggestions.isEmpty()) {
            post.set("attachments", buttons.attachments(channelId, suggestions));
        }
    }

    private static HttpReply reply(ObjectNode json) {
        return HttpReply.json(Json.bytes(json));
    }
}
