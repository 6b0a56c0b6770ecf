package planbot.platform.feishu;

import com.fasterxml.jackson.databind.node.ObjectNode;
import planbot.platform.parts.Json;

/** The two ways a message goes out, which wrap and limit it differently. */
enum Carrier {
    /**
     * The app's bot: the content is JSON within a string.
     *
     * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message/create">Send messages</a>: a card may have 30 KB
     */
    APP(28_000) {
        @Override
        String wrap(String type, ObjectNode content) {
            return Json.write(Json.object().put("msg_type", type).put("content", Json.write(content)));
        }
    },

    /**
     * A group's webhook: the content is an object, and buttons call nobody back.
     *
     * @see <a href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">Custom bots</a>: a body may have 20 KB
     */
    WEBHOOK(18_000) {
        @Override
        String wrap(String type, ObjectNode content) {
            ObjectNode message = Json.object().put("msg_type", type);
            message.set(type.equals("interactive") ? "card" : "content", content);
            return Json.write(message);
        }
    };

    /** Bytes of the message's JSON; what is left of the platform's limit is for the address, the key and the signature. */
    final int limit;

    Carrier(int limit) {
        this.limit = limit;
    }

    abstract String wrap(String type, ObjectNode content);
}
