package planbot.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;

/** What every adapter passes: nothing is accepted that is not proved, nothing is thrown, no secret is shown. */
public abstract class PlatformKit {
    protected static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    protected static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String QUESTION = "市科委牵头哪些任务";

    protected abstract PlatformType type();

    /** A message with this text as the platform sends it, signed with the secret at that time and received then. */
    protected abstract RawRequest genuine(String secret, String text, Instant signedAt);

    /** The lower-case headers that prove a request. */
    protected abstract List<String> proof();

    /** How old a request may be, and how far ahead of this machine's clock. */
    protected abstract Duration window();

    /** A channel whose secrets are all this one and whose values are the fallbacks. */
    protected final Platform open(String secret) {
        return type().open(channel(secret));
    }

    private Channel channel(String secret) {
        Map<String, String> values = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (Option option : type().options()) {
            if (option.kind() == Option.Kind.SECRET) {
                secrets.put(option.key(), new Secret(secret));
            } else if (option.fallback() != null) {
                values.put(option.key(), option.fallback());
            }
        }
        return new Channel("plan", values, secrets);
    }

    private Genuine genuine() {
        return new Genuine(genuine(SECRET, QUESTION, NOW));
    }

    protected final void refused(RawRequest request) {
        assertInstanceOf(Verdict.Refuse.class, open(SECRET).receive(request));
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
                "100% + 1=2;\t*bold* _it_ ~no~",
                "𠮷野家",
                ""
            })
    void a_genuine_message_is_accepted_word_for_word(String text) {
        Verdict verdict = open(SECRET).receive(genuine(SECRET, text, NOW));

        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, verdict);
        assertEquals(text, accept.message().text());
        assertEquals("plan", accept.message().channel());
        assertEquals(type().id(), accept.message().caller().platform());
    }

    @Test
    void a_message_without_a_part_of_its_proof_is_refused() {
        proof().forEach(header -> refused(genuine().without(header)));
        proof().forEach(header -> refused(genuine().with(header, "")));
    }

    @Test
    void a_proof_that_is_sent_twice_is_refused() {
        for (String header : proof()) {
            String value = genuine(SECRET, QUESTION, NOW).header(header);
            refused(genuine().with(header, value, value));
            refused(genuine().with(header, value, "x"));
        }
    }

    @Test
    void a_proof_that_is_wrong_truncated_or_written_otherwise_is_refused() {
        for (String header : proof()) {
            String value = genuine(SECRET, QUESTION, NOW).header(header);
            for (int i = 0; i < value.length(); i++) {
                char other = value.charAt(i) == '0' ? '1' : '0';
                refused(genuine().with(header, value.substring(0, i) + other + value.substring(i + 1)));
                refused(genuine().with(header, value.substring(0, i)));
            }
            refused(genuine().with(header, value + "0"));
            refused(genuine().with(header, " " + value));
            String recased = value.toUpperCase(Locale.ROOT);
            if (!recased.equals(value)) {
                refused(genuine().with(header, recased));
            }
        }
    }

    @Test
    void a_message_from_outside_the_window_is_refused_and_one_inside_is_accepted() {
        Platform platform = open(SECRET);
        for (Duration off : List.of(window(), window().negated(), Duration.ZERO)) {
            assertInstanceOf(
                    Verdict.Accept.class, platform.receive(received(genuine(SECRET, QUESTION, NOW), NOW.plus(off))));
        }
        Duration past = window().plusSeconds(1);
        for (Duration off : List.of(past, past.negated(), Duration.ofDays(365), Duration.ofDays(-365))) {
            refused(received(genuine(SECRET, QUESTION, NOW), NOW.plus(off)));
        }
    }

    @Test
    void a_body_changed_in_any_one_byte_is_refused() {
        byte[] body = genuine(SECRET, QUESTION, NOW).body();
        for (int i = 0; i < body.length; i++) {
            byte[] changed = body.clone();
            changed[i] ^= 1;
            refused(genuine().with(changed));
        }
        refused(genuine().with(new byte[0]));
    }

    @Test
    void the_secret_of_another_channel_proves_nothing() {
        refused(genuine("another" + SECRET, QUESTION, NOW));
        refused(genuine(SECRET.substring(1), QUESTION, NOW));
    }

    @Test
    void no_secret_is_shown_by_what_is_printed() {
        Platform platform = open(SECRET);
        Stream<Object> printed = Stream.of(
                platform,
                channel(SECRET),
                platform.receive(genuine("wrong", QUESTION, NOW)),
                platform.receive(received(genuine(SECRET, QUESTION, NOW), NOW.plusSeconds(100_000))),
                platform.receive(genuine().without(proof().get(0))),
                platform.receive(genuine(SECRET, QUESTION, NOW)));
        printed.map(Object::toString).forEach(text -> assertFalse(text.contains(SECRET), text));
    }

    @Test
    void a_refusal_does_not_repeat_what_the_sender_wrote() {
        for (String header : proof()) {
            Verdict verdict = open(SECRET).receive(genuine().with(header, "v0=\r\nforged line"));
            assertFalse(verdict.toString().contains("forged"), verdict::toString);
        }
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_comes_is_judged_without_an_exception_and_only_the_genuine_body_is_accepted(int seed) {
        Random random = new Random(seed);
        Platform platform = open(SECRET);
        RawRequest genuine = genuine(SECRET, QUESTION, NOW);
        for (int i = 0; i < 1_000; i++) {
            RawRequest mutated = new Genuine(genuine).mutated(random);
            if (platform.receive(mutated) instanceof Verdict.Accept) {
                assertArrayEquals(genuine.body(), mutated.body());
                proof().forEach(header -> assertEquals(genuine.header(header), mutated.header(header)));
            }
        }
    }

    @Test
    void an_answer_becomes_a_reply() {
        HttpReply reply = open(SECRET).reply(new Doc(Language.ZH, List.of(new Doc.Lead("市科委牵头 14 项"))));

        assertEquals(200, reply.status());
        assertFalse(reply.body().length == 0);
    }
}
