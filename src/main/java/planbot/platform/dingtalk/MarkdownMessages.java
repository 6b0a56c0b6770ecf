package planbot.platform.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.Wire;
import planbot.platform.parts.Json;
import planbot.platform.parts.Markdown;
import planbot.platform.parts.Next;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;

/**
 * Writes an answer as Markdown messages in the form of the webhooks. All targets get the same ones, within the tightest limit, so
 * that what was written for a session that has ended in the meantime can go through the API as it is.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages">Webhook: a body of 20,000 bytes</a>
 * @see <a href="https://open.dingtalk.com/document/orgapp/the-robot-sends-a-group-message">API: msgParam of 15,000 bytes</a>
 */
final class MarkdownMessages {
    /** Bytes of the text with JSON's escapes; the rest is for the title and the names around it. */
    static final int TEXT = 14_000;

    /** Shown in the list of chats, which cuts it anyway. */
    private static final int TITLE = 60;

    private static final Measure WITH_VISIBLE_BREAKS = c -> c == '\n' ? 2 * Measure.JSON.of(c) : Measure.JSON.of(c);

    private MarkdownMessages() {}

    static List<Wire> of(Doc doc, Next next) {
        String title = title(doc);
        return Parts.numbered(new Markdown(new DingTalkMarkdown(next)).blocks(doc), TEXT, WITH_VISIBLE_BREAKS).stream()
                .map(part -> wire(title, part))
                .toList();
    }

    private static Wire wire(String title, String part) {
        String seen = DingTalkMarkdown.seen(part);
        Wire plain = Wire.plain(message("text", Json.object().put("content", seen)), seen);
        String markdown = message(
                "markdown", Json.object().put("title", title).put("text", DingTalkMarkdown.withVisibleBreaks(part)));
        return new Wire(markdown, seen, List.of(plain));
    }

    private static String message(String type, ObjectNode content) {
        return Json.write(Json.object().put("msgtype", type).set(type, content));
    }

    /** A title is demanded. */
    private static String title(Doc doc) {
        String line = PlainText.render(doc).lines().findFirst().orElse("").strip();
        int sentence = line.indexOf('。');
        String first = sentence < 0 ? line : line.substring(0, sentence + 1);
        String title = Parts.cut(first.isEmpty() ? "planbot" : first, TITLE, Measure.UTF16)
                .get(0);
        return title.length() < first.length() ? title + "…" : title;
    }
}
