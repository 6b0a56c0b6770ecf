package planbot.platform.wecom;

import java.util.Optional;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.Wire;
import planbot.platform.parts.Parts.Measure;

/**
 * An application's answer in the response, before it is encrypted.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90241">被动回复消息格式</a>: text of 2048 bytes
 */
record PassiveReply(String user, String corp, long seconds) {

    /** The answer as text, or empty where it is too long for a response. */
    static Optional<String> content(Doc answer) {
        return Optional.of(Messages.inert(PlainText.render(answer)))
                .filter(content -> Measure.UTF8.of(content) <= Messages.APP_BYTES);
    }

    /** How it would look to somebody, for a preview. */
    static Optional<Wire> preview(Doc answer) {
        PassiveReply reply = new PassiveReply("USERID", "CORPID", 0);
        return content(answer).map(content -> Wire.plain(reply.xml(content), PlainText.render(answer)));
    }

    String xml(String content) {
        return "<xml>" + Xml.cdata("ToUserName", user) + Xml.cdata("FromUserName", corp)
                + Xml.number("CreateTime", seconds) + Xml.cdata("MsgType", "text") + Xml.cdata("Content", content)
                + "</xml>";
    }
}
