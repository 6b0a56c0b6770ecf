package planbot.platform.wecom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.HttpReply;
import planbot.platform.Wire;
import planbot.platform.parts.Json;
import planbot.platform.parts.Next;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;
import planbot.platform.parts.Sha256;

/**
 * A bot's encrypted answers in the response.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/101031">被动回复消息</a>
 */
record BotReplies(WeComCrypto crypto, Next next) {
    private static final String CUT = "\n…… 以下略，请缩小问题。The rest is left out; please narrow the question.";
    private static final String GONE = "抱歉，这个回答已经不在了，请再问一次。Sorry, this answer is gone; please ask again.";
    private static final int ID_LETTERS = 32;

    /** The answer in the response, before it is encrypted. */
    static Wire preview(Doc answer) {
        String content = fitting(WeComMarkdown.write(answer), Messages.BOT_BYTES);
        return Wire.plain(Json.write(stream(answer, "preview", Next.BUTTONS)), WeComMarkdown.visible(content));
    }

    /** A finished stream: the answer is ready at once, and nothing follows it. */
    HttpReply stream(Doc answer, String messageId, Callbacks.Genuine request) {
        return reply(stream(answer, streamId(messageId), next), request);
    }

    private static ObjectNode stream(Doc answer, String id, Next next) {
        ObjectNode message = finished(id, fitting(WeComMarkdown.write(answer), Messages.BOT_BYTES));
        if (next == Next.BUTTONS) {
            Buttons.card(answer)
                    .ifPresent(card -> message.put("msgtype", "stream_with_template_card")
                            .set("template_card", card.put("task_id", id)));
        }
        return message;
    }

    /** The end of a stream of which nothing is known any more. */
    HttpReply gone(String streamId, Callbacks.Genuine request) {
        return reply(finished(streamId, GONE), request);
    }

    /** The only form that greets somebody who enters the chat. */
    HttpReply text(Doc answer, Callbacks.Genuine request) {
        String content = fitting(Messages.inert(PlainText.render(answer)), Messages.APP_BYTES);
        return reply(Messages.message("text", content), request);
    }

    static boolean fits(Doc answer) {
        return Measure.UTF8.of(WeComMarkdown.write(answer)) <= Messages.BOT_BYTES;
    }

    private static String fitting(String text, int limit) {
        return Measure.UTF8.of(text) <= limit
                ? text
                : Parts.cut(text, limit - Measure.UTF8.of(CUT), Measure.UTF8).get(0) + CUT;
    }

    private static ObjectNode finished(String id, String content) {
        ObjectNode message = Json.object().put("msgtype", "stream");
        message.putObject("stream").put("id", id).put("finish", true).put("content", content);
        return message;
    }

    private static String streamId(String messageId) {
        return Sha256.hex(messageId).substring(0, ID_LETTERS);
    }

    /** https://developer.work.weixin.qq.com/document/path/101033: the nonce is the callback's own. */
    private HttpReply reply(ObjectNode message, Callbacks.Genuine request) {
        String encrypted = crypto.encrypt(Json.write(message));
        long seconds = request.receivedAt().getEpochSecond();
        return HttpReply.json(Json.bytes(Json.object()
                .put("encrypt", encrypted)
                .put("msgsignature", crypto.sign(Long.toString(seconds), request.nonce(), encrypted))
                .put("timestamp", seconds)
                .put("nonce", request.nonce())));
    }
}
