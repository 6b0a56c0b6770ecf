package planbot.platform.feishu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.platform.Channel;
import planbot.platform.Option;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.Wire;
import planbot.platform.parts.Json;

/** Feishu's events without an Encrypt Key: the token in the body is all the proof there is. */
class FeishuTokenModeTest extends FeishuKit {
    /** Feishu, as it is configured where no Encrypt Key is set. */
    private static final class WithoutKey implements PlatformType {
        private final Feishu feishu = new Feishu();

        @Override
        public String id() {
            return feishu.id();
        }

        @Override
        public List<Option> options() {
            return feishu.options().stream()
                    .filter(option -> !option.key().equals(Feishu.ENCRYPT_KEY))
                    .toList();
        }

        @Override
        public Platform open(Channel channel) {
            return feishu.open(channel);
        }

        @Override
        public List<Wire> preview(Doc doc) {
            return feishu.preview(doc);
        }
    }

    @Override
    protected PlatformType type() {
        return new WithoutKey();
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return option.key().equals(Feishu.VERIFICATION_TOKEN) ? secret : super.secretOf(option, secret);
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        ObjectNode event = FeishuRequests.message(text, signedAt);
        ((ObjectNode) event.get("header")).put("token", secret);
        return FeishuRequests.unsigned(Json.bytes(event), signedAt);
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Member("token"));
    }

    @Override
    protected boolean proofCoversBody() {
        return false;
    }

    private Reason refusal(RawRequest request) {
        return assertInstanceOf(Verdict.Refuse.class, judge(request)).reason();
    }

    @Test
    void the_check_of_the_address_is_answered_for_the_right_token_only() {
        RawRequest right = FeishuRequests.unsigned(Json.bytes(FeishuRequests.challenge(SECRET)), NOW);
        RawRequest wrong = FeishuRequests.unsigned(Json.bytes(FeishuRequests.challenge("other")), NOW);

        Verdict.Reply challenge = assertInstanceOf(Verdict.Reply.class, judge(right));

        assertEquals(
                "ajls384kdjx98XX",
                Json.text(Json.object(challenge.reply().body()).orElseThrow(), "challenge"));
        assertEquals(Reason.BAD_SIGNATURE, refusal(wrong));
    }

    @Test
    void an_encrypted_request_says_that_the_key_is_missing_here() {
        RawRequest encrypted = FeishuRequests.encrypted("key", FeishuRequests.message(QUESTION, NOW), NOW);

        assertEquals(Reason.MALFORMED, refusal(encrypted));
    }

    @Test
    void the_time_of_an_event_that_has_none_is_not_guessed() {
        ObjectNode event = FeishuRequests.message(QUESTION, NOW);
        ((ObjectNode) event.get("header")).put("token", SECRET).put("create_time", "soon");

        assertEquals(Reason.BAD_TIMESTAMP, refusal(FeishuRequests.unsigned(Json.bytes(event), NOW)));
    }

    @Test
    void a_pressed_button_whose_time_counts_microseconds_is_accepted() {
        ObjectNode event = FeishuRequests.pressed(Json.object().put("q", QUESTION), NOW);
        ((ObjectNode) event.get("header")).put("token", SECRET);

        assertInstanceOf(Verdict.Accept.class, judge(FeishuRequests.unsigned(Json.bytes(event), NOW)));
    }

    @Test
    void a_challenge_of_half_a_character_is_answered_and_nothing_is_thrown() {
        String body = Json.write(FeishuRequests.challenge(SECRET)).replace("ajls384kdjx98XX", "\\ud83d");

        Verdict verdict = judge(FeishuRequests.unsigned(body.getBytes(StandardCharsets.US_ASCII), NOW));

        assertInstanceOf(Verdict.Reply.class, verdict);
    }
}
