package planbot.platform.wecom;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decrypted message or event of an application.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90239">消息格式</a>
 */
record AppMessage(Map<String, String> fields) {

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean isText() {
        return field("MsgType").equals("text");
    }

    boolean isEvent() {
        return field("MsgType").equals("event");
    }

    /** Events without an id share their second with others, so whatever tells them apart belongs to the id. */
    String id() {
        Stream<String> names = isEvent()
                ? Stream.of("FromUserName", "CreateTime", "Event", "EventKey", "AgentID", "TaskId", "ChangeType")
                : Stream.of("MsgId", "FromUserName", "CreateTime");
        return names.map(this::field).collect(Collectors.joining(":"));
    }

    /** The question of a pressed menu entry or card button; empty for other events. */
    String pressed() {
        return switch (field("Event")) {
            case "click", "template_card_event", "template_card_menu_event" -> field("EventKey");
            default -> "";
        };
    }
}
