package planbot.platform.feishu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import planbot.bot.Inbound.Chat;
import planbot.platform.Option;
import planbot.platform.PlatformKit;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/** What both modes of Feishu's events have in common. */
abstract class FeishuKit extends PlatformKit {
    static final String HOOK = "https://open.feishu.cn/open-apis/bot/v2/hook/";
    static final Target REPLY = Target.of("reply", "om_1", "oc_1");
    static final Target CHAT = Target.of("chat", "oc_1");
    static final Target USER = Target.of("user", "ou_1");
    static final Target WEBHOOK = Target.of("webhook", "");

    @Override
    protected Freshness window() {
        return new Freshness(Duration.ofHours(8), Duration.ofMinutes(5));
    }

    @Override
    protected Chat chat() {
        return new Chat("chat", "oc_5ce6d572");
    }

    @Override
    protected List<Target> targets() {
        return List.of(REPLY, CHAT, USER, WEBHOOK);
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        int bytes = wire.content().getBytes(StandardCharsets.UTF_8).length;
        JsonNode message = Json.object(wire.content()).orElseThrow();
        boolean webhook = target.kind().equals("webhook");
        assertTrue(bytes <= (webhook ? 18_000 : 28_000), () -> bytes + " bytes");
        assertEquals(webhook, !message.path("content").isTextual());
        if (message.path("msg_type").asText().equals("interactive")) {
            assertTrue(tables(card(wire)) <= 1, wire::content);
            assertTrue(card(wire).at("/body/elements").size() > 0);
            assertTrue(!webhook || !wire.content().contains("callback"));
        }
    }

    static JsonNode card(Wire wire) {
        JsonNode message = Json.object(wire.content()).orElseThrow();
        return message.has("card")
                ? message.get("card")
                : Json.object(message.path("content").asText()).orElseThrow();
    }

    private static int tables(JsonNode card) {
        int tables = 0;
        for (JsonNode element : card.at("/body/elements")) {
            tables += element.path("content").asText().contains("|---|") ? 1 : 0;
        }
        return tables;
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return switch (option.key()) {
            case Feishu.APP_ID -> FeishuRequests.APP_ID;
            case Feishu.VERIFICATION_TOKEN -> FeishuRequests.TOKEN;
            case Feishu.GROUP_WEBHOOK -> HOOK + secret;
            default -> secret;
        };
    }
}
