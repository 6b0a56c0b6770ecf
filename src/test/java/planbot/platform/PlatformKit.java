package planbot.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.Inbound;
import planbot.bot.Inbound.Chat;
import planbot.digest.content.Samples;
import planbot.platform.parts.Freshness;

/** What every adapter passes: nothing is accepted that is not proved, nothing is thrown, lost or shown that is secret. */
public abstract class PlatformKit {
    protected static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    protected static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    protected static final String QUESTION = "市科委牵头哪些任务";

    protected abstract PlatformType type();

    /** A message with this text as the platform sends it, signed with the secret at that time and received then. */
    protected abstract RawRequest genuine(String secret, String text, Instant signedAt);

    /** Everything that proves a request. */
    protected abstract List<Proof> proofs();

    /** How old and how far ahead of this machine's clock a request may be. Null where the protocol has no time. */
    protected abstract @Nullable Freshness window();

    /** Every kind of target this platform sends to. */
    protected abstract List<Target> targets();

    /** Fails if the message breaks a limit that the platform documents for the target. */
    protected abstract void assertKeepsLimits(Target target, Wire wire);

    /** The value of a secret option, made from the kit's secret; some platforms demand a form. */
    protected String secretOf(Option option, String secret) {
        return secret;
    }

    /** The value of another option. */
    protected String valueOf(Option option) {
        return String.valueOf(option.fallback());
    }

    /** Whether the proof covers the body; where the protocol does not, a changed body cannot be told. */
    protected boolean proofCoversBody() {
        return true;
    }

    protected final Platform open(String secret) {
        return type().open(channel(secret));
    }

    protected final Channel channel(String secret) {
        Map<String, String> values = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (Option option : type().options()) {
            if (option.kind() == Option.Kind.VALUE) {
                values.put(option.key(), valueOf(option));
            } else {
                secrets.put(option.key(), new Secret(secretOf(option, secret)));
            }
        }
        return new Channel("plan", values, secrets);
    }

    private RawRequest genuine() {
        return genuine(SECRET, QUESTION, NOW);
    }

    protected final Verdict judge(RawRequest request) {
        return open(SECRET).receive(request);
    }

    protected final void refused(RawRequest request) {
        assertInstanceOf(Verdict.Refuse.class, judge(request));
    }

    protected final Verdict.Accept accepted(RawRequest request) {
        return assertInstanceOf(Verdict.Accept.class, judge(request));
    }

    private static RawRequest received(RawRequest request, Instant at) {
        return new RawRequest(request.method(), request.headers(), request.query(), request.body(), at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                QUESTION,
                "what is due & when? <b>",
                "逾期的有哪些 😀👩‍👩‍👧‍👦🇨🇳",
                "100% + 1=2;\t*bold* _it_ ~no~ ]]> \"quoted\" \\",
                "𠮷野家"
            })
    void a_genuine_message_is_accepted_word_for_word(String text) {
        Verdict.Accept accept = accepted(genuine(SECRET, text, NOW));

        assertEquals(text, accept.message().text());
        assertEquals("plan", accept.message().channel());
        assertEquals(type().id(), accept.message().caller().platform());
        assertFalse(accept.message().messageId().isEmpty());
        assertFalse(accept.message().caller().userId().isEmpty());
        assertTrue(accept.message().conversation().startsWith("plan:"));
    }

    @Test
    void who_wrote_is_proved_only_where_the_proof_covers_the_body() {
        assertEquals(
                proofCoversBody() ? Inbound.Proof.PERSON : Inbound.Proof.CHANNEL,
                accepted(genuine()).message().caller().proof());
    }

    @Test
    void the_same_message_has_the_same_id() {
        String first = accepted(genuine(SECRET, "a", NOW)).message().messageId();

        assertEquals(first, accepted(genuine(SECRET, "a", NOW)).message().messageId());
    }

    /** The chat that the genuine message comes from, where it can be written to unasked; null where it cannot. */
    protected abstract @Nullable Chat chat();

    @Test
    void a_chat_that_can_be_written_to_unasked_is_a_target_in_the_lane_of_its_answers() {
        Verdict.Accept accept = accepted(genuine());
        Chat chat = chat();

        assertEquals(chat, accept.message().chat());
        if (chat != null) {
            Outbound outbound = open(SECRET).outbound();
            Target unasked = outbound.target(chat.kind(), chat.address()).orElseThrow();
            assertFalse(outbound.render(lead("x"), unasked).isEmpty());
            Target answered = accept.answering() instanceof Answering.Now now
                    ? now.otherwise()
                    : ((Answering.Later) accept.answering()).target();
            // A response_url is the question's own, not the chat's.
            if (answered != null && !answered.kind().equals("response_url")) {
                assertEquals(outbound.lane(answered), outbound.lane(unasked));
            }
        }
    }

    @Test
    void a_message_without_a_part_of_its_proof_is_refused() {
        proofs().forEach(proof -> refused(proof.removed(genuine())));
        proofs().forEach(proof -> refused(proof.set(genuine(), "")));
    }

    @Test
    void a_proof_that_is_sent_twice_is_refused() {
        for (Proof proof : proofs()) {
            refused(proof.doubled(genuine(), proof.of(genuine())));
            refused(proof.doubled(genuine(), "x"));
        }
    }

    @Test
    void a_proof_that_is_wrong_truncated_or_written_otherwise_is_refused() {
        for (Proof proof : proofs()) {
            String value = proof.of(genuine());
            for (int i = 0; i < value.length(); i++) {
                char other = value.charAt(i) == '0' ? '1' : '0';
                refused(proof.set(genuine(), value.substring(0, i) + other + value.substring(i + 1)));
                refused(proof.set(genuine(), value.substring(0, i)));
            }
            refused(proof.set(genuine(), value + "0"));
            refused(proof.set(genuine(), " " + value));
            String recased = value.toUpperCase(Locale.ROOT);
            if (!recased.equals(value)) {
                refused(proof.set(genuine(), recased));
            }
        }
    }

    @Test
    void a_message_from_outside_the_window_is_refused_and_one_inside_is_accepted() {
        Freshness window = window();
        if (window == null) {
            return;
        }
        Platform platform = open(SECRET);
        for (Duration off : List.of(window.past(), window.ahead().negated(), Duration.ZERO)) {
            assertInstanceOf(Verdict.Accept.class, platform.receive(received(genuine(), NOW.plus(off))));
        }
        for (Duration off : List.of(
                window.past().plusSeconds(1),
                window.ahead().plusSeconds(1).negated(),
                Duration.ofDays(365),
                Duration.ofDays(-365))) {
            refused(received(genuine(), NOW.plus(off)));
        }
    }

    @Test
    void a_body_changed_in_any_one_byte_is_refused() {
        byte[] body = genuine().body();
        for (int i = 0; i < body.length && proofCoversBody(); i++) {
            byte[] changed = body.clone();
            changed[i] ^= 1;
            Verdict verdict = judge(Spoiled.body(genuine(), changed));
            assertFalse(
                    verdict instanceof Verdict.Accept,
                    () -> "accepted " + new String(changed, java.nio.charset.StandardCharsets.UTF_8));
        }
        assertFalse(judge(Spoiled.body(genuine(), new byte[0])) instanceof Verdict.Accept);
    }

    @Test
    void the_secret_of_another_channel_proves_nothing() {
        refused(genuine("another" + SECRET, QUESTION, NOW));
        refused(genuine(SECRET.substring(1) + "0", QUESTION, NOW));
    }

    @Test
    void no_secret_is_shown_by_what_is_printed() {
        Platform platform = open(SECRET);
        Outbound outbound = platform.outbound();
        Stream<Object> judged = Stream.of(
                platform,
                outbound,
                channel(SECRET),
                platform.receive(genuine("wrong" + SECRET, QUESTION, NOW)),
                platform.receive(received(genuine(), NOW.plusSeconds(100_000_000))),
                platform.receive(proofs().get(0).removed(genuine())),
                platform.receive(genuine()));
        Attempt attempt = new Attempt("k-1", NOW, new Secret("token-" + SECRET));
        Stream<Object> sent = targets().stream()
                .flatMap(target -> Stream.<Object>of(
                        target,
                        attempt,
                        outbound.grant(target),
                        outbound.lane(target),
                        outbound.call(outbound.render(lead("x"), target).get(0), target, attempt)));
        Stream.concat(judged, sent)
                .map(Object::toString)
                .forEach(text -> type().options().stream()
                        .filter(option -> option.kind() != Option.Kind.VALUE)
                        .map(option -> secretOf(option, SECRET))
                        .forEach(secret -> assertFalse(text.contains(secret) || text.contains(SECRET), text)));
    }

    @Test
    void a_message_may_be_repeated_where_the_platform_remembers_it_and_nowhere_else() {
        Outbound outbound = open(SECRET).outbound();
        Attempt attempt = new Attempt("k-1", NOW, new Secret("token"), Duration.ofDays(2));
        for (Target target : targets()) {
            Call call = outbound.call(outbound.render(lead("x"), target).get(0), target, attempt);
            Duration memory = outbound.remembers(target);

            assertEquals(call.repeat() == Call.Repeat.SAFE, memory.compareTo(Duration.ZERO) > 0, target::toString);
        }
    }

    @Test
    void a_refusal_does_not_repeat_what_the_sender_wrote() {
        for (Proof proof : proofs()) {
            Verdict verdict = judge(proof.set(genuine(), "v0=\r\nforged line"));
            assertFalse(verdict.toString().contains("forged"), verdict::toString);
        }
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_comes_is_judged_without_an_exception_and_only_a_proved_message_is_accepted(int seed) {
        Random random = new Random(seed);
        Platform platform = open(SECRET);
        RawRequest genuine = genuine();
        for (int i = 0; i < 1_000; i++) {
            RawRequest mutated = Spoiled.mutated(genuine, random);
            if (platform.receive(mutated) instanceof Verdict.Accept) {
                proofs().forEach(proof -> assertEquals(proof.of(genuine), proof.of(mutated)));
                assertTrue(!proofCoversBody() || java.util.Arrays.equals(genuine.body(), mutated.body()));
            }
        }
    }

    protected static Doc lead(String text) {
        return new Doc(Language.ZH, List.of(new Doc.Lead(text)));
    }

    @Test
    void an_answer_reaches_the_person_in_the_response_or_has_a_target() {
        Answering answering = accepted(genuine()).answering();
        Doc answer = lead("市科委牵头 14 项");

        if (answering instanceof Answering.Now now) {
            assertEquals(200, now.form().of(answer).orElseThrow().status());
            assertFalse(now.patience().compareTo(Duration.ofMillis(4_500)) > 0);
        } else {
            Answering.Later later = assertInstanceOf(Answering.Later.class, answering);
            assertFalse(open(SECRET).outbound().render(answer, later.target()).isEmpty());
        }
        assertEquals(200, answering.acknowledgement().status());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void documents_of_every_kind_and_length_keep_the_limits_and_lose_nothing(int seed) {
        Random random = new Random(seed);
        Outbound outbound = open(SECRET).outbound();
        for (int i = 0; i < 20; i++) {
            Doc doc = RandomDocs.next(random);
            for (Target target : targets()) {
                List<Wire> wires = outbound.render(doc, target);
                List<Wire> plain = wires.stream()
                        .flatMap(wire -> wire.plain().isEmpty() ? Stream.of(wire) : wire.plain().stream())
                        .toList();
                wires.forEach(wire -> assertKeepsLimits(target, wire));
                plain.forEach(wire -> assertKeepsLimits(target, wire));
                assertHoldsAll(doc, wires);
                assertHoldsAll(doc, plain);
            }
        }
    }

    @Test
    void a_digest_of_the_whole_plan_keeps_the_limits_and_loses_nothing() {
        Doc doc = Samples.everything();
        Outbound outbound = open(SECRET).outbound();
        for (Target target : targets()) {
            List<Wire> wires = outbound.render(doc, target);
            wires.forEach(wire -> assertKeepsLimits(target, wire));
            assertHoldsAll(doc, wires);
        }
    }

    /** Every visible character of the document is there, in order; markup, numbering and cuts may add others. */
    private static void assertHoldsAll(Doc doc, List<Wire> wires) {
        String shown = visible(wires.stream().map(Wire::text).collect(Collectors.joining()));
        for (Doc.Block block : doc.blocks()) {
            if (!(block instanceof Doc.Suggestions)) {
                for (String word : RandomDocs.words(block)) {
                    assertTrue(isSubsequence(visible(word), shown), () -> word + " is lost in " + shown);
                }
            }
        }
        assertFalse(PlainText.render(doc).isEmpty());
    }

    private static String visible(String text) {
        return text.replaceAll("[\\s\\u200B]", "");
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }
}
