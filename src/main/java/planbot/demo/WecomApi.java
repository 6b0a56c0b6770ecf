package planbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * WeCom's API: HTTP 200 always, the outcome in {@code errcode}.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90236">Sending application messages</a>
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">Group webhook</a>
 */
final class WecomApi implements Api {
    /** Bytes of a message's content by its type. */
    private static final Map<String, Integer> APPLICATION = Map.of("text", 2_048, "markdown", 2_048);

    private static final Map<String, Integer> WEBHOOK = Map.of("text", 2_048, "markdown", 4_096, "markdown_v2", 4_096);
    private static final Map<String, Integer> BOT = Map.of("markdown", 20_480);

    private final AccessToken token = new AccessToken("");

    @Override
    public Answer answer(Asked asked) {
        return switch (asked.path()) {
            case "/cgi-bin/gettoken" -> token(asked);
            case "/cgi-bin/message/send" -> authorized(asked, "touser");
            case "/cgi-bin/appchat/send" -> authorized(asked, "chatid");
            case "/cgi-bin/webhook/send" ->
                asked.parameter("key").isEmpty() ? error(93_000, "invalid webhook url") : message(asked, WEBHOOK);
            case "/cgi-bin/aibot/response" ->
                asked.parameter("response_code").isEmpty()
                        ? error(40_058, "invalid response_code")
                        : message(asked, BOT);
            default -> Answer.unknownPath();
        };
    }

    private Answer token(Asked asked) {
        if (asked.parameter("corpid").isEmpty()) {
            return error(41_002, "corpid missing");
        }
        if (asked.parameter("corpsecret").isEmpty()) {
            return error(41_004, "corpsecret missing");
        }
        return Answer.json(200, code(0, "ok").put("access_token", token.text()).put("expires_in", 7_200));
    }

    private Answer authorized(Asked asked, String receiver) {
        if (!token.is(asked.parameter("access_token"))) {
            return error(40_014, "invalid access_token");
        }
        return asked.json().path(receiver).asText().isEmpty()
                ? error(81_013, "user & department & tag all invalid")
                : message(asked, APPLICATION);
    }

    private static Answer message(Asked asked, Map<String, Integer> limits) {
        JsonNode message = asked.json();
        String type = message.path("msgtype").asText();
        JsonNode content = message.path(type);
        if (type.equals("template_card")) {
            return card(asked, content);
        }
        Integer limit = limits.get(type);
        if (limit == null) {
            return error(40_008, "invalid message type");
        }
        String text = content.path("content").asText();
        if (text.isEmpty()) {
            return error(44_004, "empty content");
        }
        return text.getBytes(StandardCharsets.UTF_8).length > limit
                ? error(40_058, type + ".content exceed max length " + limit)
                : taken(asked);
    }

    private static Answer card(Asked asked, JsonNode card) {
        if (card.path("card_type").asText().isEmpty()) {
            return error(42_045, "invalid card_type");
        }
        if (card.path("main_title").path("title").asText().isEmpty()) {
            return error(41_016, "missing main_title.title");
        }
        return card.path("task_id").asText().matches("[0-9A-Za-z_@-]{1,128}")
                ? taken(asked)
                : error(42_046, "invalid task_id");
    }

    private static Answer taken(Asked asked) {
        return Answer.json(200, code(0, "ok").put("msgid", "demo")).takes(asked.path());
    }

    private static Answer error(int code, String message) {
        return Answer.json(200, code(code, message));
    }

    private static ObjectNode code(int code, String message) {
        return Answer.object().put("errcode", code).put("errmsg", message);
    }
}
