package planbot.platform.feishu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.lark.oapi.core.exception.DecryptException;
import com.lark.oapi.core.request.EventReq;
import com.lark.oapi.core.response.EventResp;
import com.lark.oapi.core.utils.Decryptor;
import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.service.im.ImService;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planbot.platform.Channel;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict;
import planbot.platform.parts.Json;

/** Feishu's own library as the judge of signatures, encryption and the fields of a message. */
class LarkSdkTest {
    private static final String KEY = "key-3f1b";
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");

    private final List<String> heard = new ArrayList<>();
    private final EventDispatcher dispatcher = EventDispatcher.newBuilder(FeishuRequests.TOKEN, KEY)
            .onP2MessageReceiveV1(new ImService.P2MessageReceiveV1Handler() {
                @Override
                public void handle(P2MessageReceiveV1 event) {
                    heard.add(event.getEvent().getMessage().getMessageId());
                }
            })
            .build();

    private static Platform open() {
        Map<String, Secret> secrets = Map.of(
                Feishu.APP_ID, new Secret(FeishuRequests.APP_ID),
                Feishu.APP_SECRET, new Secret("s"),
                Feishu.VERIFICATION_TOKEN, new Secret(FeishuRequests.TOKEN),
                Feishu.ENCRYPT_KEY, new Secret(KEY));
        Map<String, String> values =
                Map.of(Feishu.API, "https://open.feishu.cn", Feishu.BOT_OPEN_ID, "", Feishu.FRESHNESS, "28800");
        return new Feishu().open(new Channel("plan", values, secrets));
    }

    private int status(RawRequest request) {
        return answer(request).getStatusCode();
    }

    private EventResp answer(RawRequest request) {
        EventReq req = new EventReq();
        req.setHeaders(new HashMap<>(request.headers()));
        req.setBody(request.body());
        req.setHttpPath("/webhooks/feishu");
        try {
            return dispatcher.handle(req);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0x20, 0x2FFFF)
                        .filter(c -> c < 0xD800 || c > 0xFFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                + random.nextInt();
    }

    @Test
    void what_is_accepted_here_is_accepted_there() {
        Platform platform = open();
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            JsonNode event = FeishuRequests.message(text(random), NOW);
            RawRequest genuine = FeishuRequests.encrypted(KEY, event, NOW);
            Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, platform.receive(genuine));
            assertEquals(200, status(genuine));
            assertEquals(accept.message().messageId(), heard.get(i));
        }
    }

    @Test
    void what_is_signed_with_another_key_is_accepted_neither_here_nor_there() {
        RawRequest genuine = FeishuRequests.encrypted(KEY, FeishuRequests.message("q", NOW), NOW);
        RawRequest wrong = FeishuRequests.signed("x" + KEY, genuine.body(), NOW);

        assertInstanceOf(Verdict.Refuse.class, open().receive(wrong));
        assertEquals(500, status(wrong));
        assertEquals(List.of(), heard);
    }

    @Test
    void the_check_of_the_address_is_answered_alike() {
        byte[] body = FeishuRequests.encrypt(KEY, Json.write(FeishuRequests.challenge(FeishuRequests.TOKEN)));
        RawRequest challenge = FeishuRequests.unsigned(body, NOW);

        Verdict verdict = open().receive(challenge);

        assertEquals(
                Json.object(answer(challenge).getBody()),
                Json.object(((Verdict.Reply) verdict).reply().body()));
    }

    @Test
    void a_text_is_decrypted_here_as_there() {
        EventCipher cipher = new EventCipher(new Secret(KEY));
        Decryptor decryptor = new Decryptor(KEY);
        Random random = new Random(12);
        for (int i = 0; i < 300; i++) {
            // The library loses trailing bytes that are not ASCII, so that every text ends in a figure.
            String plain = text(random);
            String encrypted =
                    Json.text(Json.object(FeishuRequests.encrypt(KEY, plain)).orElseThrow(), "encrypt");
            assertEquals(plain, new String(cipher.decrypt(encrypted).orElseThrow(), StandardCharsets.UTF_8));
            try {
                assertEquals(plain, decryptor.decrypt(encrypted));
            } catch (DecryptException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
