package planbot.platform.generic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.Inbound.Chat;
import planbot.platform.Answering;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Option;
import planbot.platform.Outbound;
import planbot.platform.PlatformKit;
import planbot.platform.PlatformType;
import planbot.platform.Proof;
import planbot.platform.RawRequest;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;
import planbot.platform.parts.Freshness;
import planbot.platform.parts.Json;

/** The webhook of our own: the kit, a signature that openssl made, ids and keys, and what is posted. */
class GenericTest extends PlatformKit {
    private static final String TIMESTAMP = "x-planbot-timestamp";
    private static final String SIGNATURE = "x-planbot-signature";
    private static final String KEY = "x-planbot-idempotency-key";
    private static final Target GROUP = Target.of("webhook", "room-1");

    @Override
    protected PlatformType type() {
        return new Generic();
    }

    @Override
    protected RawRequest genuine(String secret, String text, Instant signedAt) {
        return signed(secret, message(text), signedAt);
    }

    private static ObjectNode message(String text) {
        return Json.object()
                .put("id", "m-1")
                .put("conversation", "room-1")
                .put("user", "li")
                .put("text", text);
    }

    private static RawRequest signed(String secret, ObjectNode body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        byte[] bytes = Json.bytes(body);
        return request(timestamp, sign(secret, timestamp, bytes), bytes, at);
    }

    private static RawRequest request(String timestamp, String signature, byte[] body, Instant at) {
        return new RawRequest(
                "POST", Map.of(TIMESTAMP, List.of(timestamp), SIGNATURE, List.of(signature)), "", body, at);
    }

    private static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected List<Proof> proofs() {
        return List.of(new Proof.Header(SIGNATURE), new Proof.Header(TIMESTAMP));
    }

    @Override
    protected Freshness window() {
        return Freshness.within(Duration.ofMinutes(5));
    }

    @Override
    protected String secretOf(Option option, String secret) {
        return option.key().equals(Generic.POST_URL) ? "https://bot.example.com/in?key=" + secret : secret;
    }

    @Override
    protected Chat chat() {
        return new Chat("webhook", "room-1");
    }

    @Override
    protected List<Target> targets() {
        return List.of(GROUP, Target.of("webhook", "room-1", "m-1"));
    }

    @Override
    protected void assertKeepsLimits(Target target, Wire wire) {
        Call call = outbound().call(wire, target, new Attempt("k-1", NOW, null));
        assertTrue(call.body().getBytes(StandardCharsets.UTF_8).length <= 60_000);
        JsonNode body = Json.object(call.body()).orElseThrow();
        assertEquals(wire.text(), body.get("text").asText());
        assertFalse(body.get("blocks").isEmpty());
    }

    private Outbound outbound() {
        return open(SECRET).outbound();
    }

    private Verdict.Accept accepted(ObjectNode body) {
        return accepted(signed(SECRET, body, NOW));
    }

    private Verdict.Reason refusal(RawRequest request) {
        return assertInstanceOf(Verdict.Refuse.class, judge(request)).reason();
    }

    /** printf '%s.%s' "$T" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" */
    @Test
    void what_openssl_signs_is_accepted() {
        String body = "{\"id\":\"m-1\",\"conversation\":\"room-1\",\"user\":\"li\",\"text\":\"市科委牵头哪些任务\"}";
        RawRequest request = request(
                "1463706000",
                "v1=da3284de185e909f9d027ea2d9f3348459c82f367a32535eb9679ded1ecebdf6",
                body.getBytes(StandardCharsets.UTF_8),
                NOW);

        assertEquals(QUESTION, accepted(request).message().text());
    }

    @Test
    void why_a_request_is_refused_is_told_apart() {
        RawRequest genuine = genuine(SECRET, "q", NOW);
        String signature = genuine.header(SIGNATURE);
        byte[] body = genuine.body();
        assertEquals(Verdict.Reason.UNSUPPORTED, refusal(new RawRequest("PUT", genuine.headers(), "", body, NOW)));
        assertEquals(Verdict.Reason.NO_SIGNATURE, refusal(new RawRequest("POST", Map.of(), "", body, NOW)));
        assertEquals(Verdict.Reason.BAD_TIMESTAMP, refusal(request("1e9", signature, body, NOW)));
        assertEquals(Verdict.Reason.STALE, refusal(request("1", signature, body, NOW)));
        assertEquals(Verdict.Reason.BAD_SIGNATURE, refusal(request(genuine.header(TIMESTAMP), "v1=00", body, NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversation", "user", "text"})
    void a_signed_message_without_one_of_its_parts_is_refused(String field) {
        ObjectNode without = message("q");
        without.remove(field);
        assertEquals(Verdict.Reason.MALFORMED, refusal(signed(SECRET, without, NOW)));

        ObjectNode structured = message("q");
        structured.putObject(field);
        assertEquals(Verdict.Reason.MALFORMED, refusal(signed(SECRET, structured, NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "conversation", "user"})
    void an_id_that_is_longer_than_any_honest_one_is_refused(String field) {
        accepted(message("q").put(field, "x".repeat(200)));
        assertEquals(
                Verdict.Reason.MALFORMED, refusal(signed(SECRET, message("q").put(field, "x".repeat(201)), NOW)));
    }

    @Test
    void a_message_is_known_by_what_is_signed_and_never_by_a_header_that_is_not() {
        assertEquals("m-1", accepted(withKey(message("q"), "k-9")).message().messageId());

        ObjectNode anonymous = message("q");
        anonymous.remove("id");
        String one = accepted(withKey(anonymous, "k-9")).message().messageId();
        assertEquals(one, accepted(withKey(anonymous, "k-10")).message().messageId());
        assertTrue(one.startsWith("v1="), one);
    }

    private static RawRequest withKey(ObjectNode body, String... keys) {
        RawRequest request = signed(SECRET, body, NOW);
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        headers.put(KEY, List.of(keys));
        return new RawRequest("POST", headers, "", request.body(), NOW);
    }

    @Test
    void a_conversation_belongs_to_a_person_in_a_chat() {
        assertEquals("plan:room-1:li", accepted(message("q")).message().conversation());
        assertEquals("li", accepted(message("q")).message().caller().userId());
    }

    @Test
    void an_answer_in_the_response_is_text_and_blocks() {
        Doc doc = new Doc(
                Language.EN,
                List.of(
                        new Doc.Lead("14 tasks"),
                        new Doc.Quote("建成孵化器", "第17项"),
                        new Doc.Entries(List.of(
                                new Doc.Entry(null, 17, "建成孵化器", "6月底前", "2016-06-30", "市科委", "", Doc.Light.NEAR, 41))),
                        new Doc.Table(List.of("a", "b"), List.of(List.of("1", "2"))),
                        new Doc.Suggestions(List.of(new Doc.Suggestion("more", "which tasks are there, page 2")))));

        Answering.Now now =
                assertInstanceOf(Answering.Now.class, accepted(message("q")).answering());
        byte[] body = now.form().of(doc).orElseThrow().body();

        JsonNode json = Json.object(body).orElseThrow();
        assertEquals("en", json.get("language").asText());
        assertTrue(json.get("text").asText().startsWith("14 tasks\n“建成孵化器”（第17项）"));
        assertEquals(
                "[{\"kind\":\"lead\",\"text\":\"14 tasks\"},"
                        + "{\"kind\":\"quote\",\"text\":\"建成孵化器\",\"where\":\"第17项\"},"
                        + "{\"kind\":\"entries\",\"entries\":[{\"position\":null,\"number\":17,\"text\":\"建成孵化器\","
                        + "\"deadline\":\"6月底前\",\"due\":\"2016-06-30\",\"lead\":\"市科委\",\"cooperating\":\"\","
                        + "\"light\":\"near\",\"daysLeft\":41}]},"
                        + "{\"kind\":\"table\",\"header\":[\"a\",\"b\"],\"rows\":[[\"1\",\"2\"]]},"
                        + "{\"kind\":\"suggestions\",\"questions\":[\"more\"],\"asks\":[\"which tasks are there, page 2\"]}]",
                json.get("blocks").toString());
        assertEquals(Answering.Repeats.POSSIBLE, now.repeats());
        assertEquals("{}", new String(now.acknowledgement().body(), StandardCharsets.UTF_8));
    }

    @Test
    void a_remark_is_a_field_of_its_own_and_stands_in_the_text_for_the_light() {
        Doc.Entry entry = new Doc.Entry(
                null, 17, "建成孵化器", "6月底前", "2016-06-30", "市科委", "", Doc.Light.NEAR, 41, "还有28个工作日；首次提醒", "");
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("提醒"), new Doc.Entries(List.of(entry))));

        Answering.Now now =
                assertInstanceOf(Answering.Now.class, accepted(message("q")).answering());
        JsonNode json = Json.object(now.form().of(doc).orElseThrow().body()).orElseThrow();

        assertEquals(
                "还有28个工作日；首次提醒",
                json.get("blocks").get(1).get("entries").get(0).get("remark").asText());
        assertTrue(
                json.get("text").asText().contains("时限：6月底前（2016-06-30） [还有28个工作日；首次提醒]；牵头：市科委"),
                json.get("text").asText());
    }

    @Test
    void a_late_answer_is_posted_only_where_an_address_is_configured() {
        Answering.Now posted =
                assertInstanceOf(Answering.Now.class, accepted(message("q")).answering());
        assertEquals(Target.of("webhook", "room-1", "m-1"), posted.otherwise());
        assertEquals(Optional.of(GROUP), outbound().target("webhook", "room-1"));
        assertEquals(Optional.empty(), outbound().target("user", "li"));

        var silent = type().open(new Channel("plan", Map.of(), Map.of(Generic.SECRET, new Secret(SECRET))));
        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, silent.receive(genuine(SECRET, "q", NOW)));
        assertNull(assertInstanceOf(Answering.Now.class, accept.answering()).otherwise());
        assertEquals(Optional.empty(), silent.outbound().target("webhook", "room-1"));
        assertNull(accept.message().chat());
    }

    @Test
    void a_room_does_not_wait_for_another() {
        Outbound outbound = outbound();
        assertNotEquals(
                outbound.lane(GROUP),
                outbound.lane(outbound.target("webhook", "room-2").orElseThrow()));
        assertEquals(outbound.lane(GROUP), outbound.lane(Target.of("webhook", "room-1", "m-1")));
    }

    private Call post(Target target) {
        Wire wire = outbound().render(lead("14 项"), target).get(0);
        return outbound().call(wire, target, new Attempt("k-1", NOW, null));
    }

    @Test
    void what_is_posted_is_signed_and_names_its_key_and_its_conversation() {
        Call call = post(Target.of("webhook", "room-1", "m-1"));

        assertEquals("https://bot.example.com/in?key=" + SECRET, call.uri().toString());
        assertEquals("k-1", call.headers().get("X-Planbot-Idempotency-Key"));
        assertEquals("1463706000", call.headers().get("X-Planbot-Timestamp"));
        assertEquals(
                sign(SECRET, "1463706000", call.body().getBytes(StandardCharsets.UTF_8)),
                call.headers().get("X-Planbot-Signature"));
        assertEquals(
                "{\"id\":\"k-1\",\"conversation\":\"room-1\",\"inReplyTo\":\"m-1\",\"text\":\"14 项\",\"language\":\"zh\","
                        + "\"blocks\":[{\"kind\":\"lead\",\"text\":\"14 项\"}]}",
                call.body());
        assertEquals(Call.Repeat.SAFE, call.repeat());
        assertFalse(Json.object(post(GROUP).body()).orElseThrow().has("inReplyTo"));
    }

    @Test
    void what_is_posted_is_no_message_if_it_is_sent_back() {
        Call call = post(Target.of("webhook", "room-1", "m-1"));
        Map<String, List<String>> headers = new HashMap<>();
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));

        assertEquals(
                Verdict.Reason.MALFORMED,
                refusal(new RawRequest("POST", headers, "", call.body().getBytes(StandardCharsets.UTF_8), NOW)));
    }

    @ParameterizedTest
    @CsvSource({
        "302,setup,false",
        "400,form,false",
        "401,setup,false",
        "403,setup,false",
        "404,no_target,false",
        "410,no_target,false",
        "413,form,false",
        "429,rate,true",
        "500,busy,true",
        "502,busy,true",
        "503,busy,true"
    })
    void every_status_has_its_meaning(int status, String label, boolean again) {
        Delivery delivery = outbound().judge(GROUP, new Response(status, Map.of("retry-after", "7"), new byte[0]));

        Reason reason;
        if (delivery instanceof Delivery.Retry retry) {
            assertEquals(Duration.ofSeconds(7), retry.after());
            reason = retry.reason();
        } else {
            reason = assertInstanceOf(Delivery.Rejected.class, delivery).reason();
        }
        assertEquals(label, reason.label());
        assertEquals(again, delivery instanceof Delivery.Retry);
        assertEquals(new Delivery.Sent(""), outbound().judge(GROUP, new Response(204, Map.of(), new byte[0])));
    }

    @Test
    void an_address_that_is_none_is_named_without_its_value() {
        Channel channel = new Channel(
                "plan",
                Map.of(),
                Map.of(Generic.SECRET, new Secret(SECRET), Generic.POST_URL, new Secret("bot?key=" + SECRET)));

        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> type().open(channel));

        assertTrue(wrong.toString().contains("postUrl must be a whole address"), wrong::toString);
        assertFalse(wrong.toString().contains(SECRET), wrong::toString);
    }
}
