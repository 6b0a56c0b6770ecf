package planbot.platform.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.platform.Secret;

/** WeCom's encryption: the official samples, and WxJava as the judge. */
class WeComCryptoTest {
    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    private static JsonNode vectors() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("src/test/resources/vectors/wecom.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> samples() {
        return Stream.of("vectors", "generated")
                .flatMap(list -> StreamSupport.stream(vectors().get(list).spliterator(), false));
    }

    /** Gives these sixteen bytes and no others. */
    private static final class Salt extends Random {
        private static final long serialVersionUID = 1;
        private final String salt;

        Salt(String salt) {
            this.salt = salt;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(salt.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, bytes.length);
        }
    }

    private static String text(JsonNode sample, String field) {
        return sample.get(field).asText();
    }

    private static WeComCrypto crypto(JsonNode sample, String receiveId) {
        return new WeComCrypto(
                new Secret(text(sample, "token")),
                new Secret(text(sample, "encoding_aes_key")),
                receiveId,
                new Salt(text(sample, "random16_ascii")));
    }

    @Test
    void there_are_ten_samples() {
        assertEquals(10, samples().count());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_verified_decrypted_and_encrypted_to_the_same_bytes(JsonNode sample) {
        WeComCrypto crypto = crypto(sample, text(sample, "receiveid"));
        String encrypted = text(sample, "encrypt");

        assertTrue(crypto.isSignature(
                text(sample, "msg_signature"), text(sample, "timestamp"), text(sample, "nonce"), encrypted));
        assertEquals(Optional.of(text(sample, "msg")), crypto.decrypt(encrypted));
        assertEquals(encrypted, crypto.encrypt(text(sample, "msg")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void another_signature_another_receiver_and_a_plus_read_as_a_space_are_refused(JsonNode sample) {
        WeComCrypto crypto = crypto(sample, text(sample, "receiveid"));
        String encrypted = text(sample, "encrypt");
        String timestamp = text(sample, "timestamp");
        String nonce = text(sample, "nonce");
        String signature = text(sample, "msg_signature");
        String flipped = signature.substring(0, 39) + (signature.endsWith("0") ? "1" : "0");

        assertFalse(crypto.isSignature(flipped, timestamp, nonce, encrypted));
        assertEquals(Optional.empty(), crypto(sample, "ww000").decrypt(encrypted));
        String spaced = encrypted.replace('+', ' ');
        assertTrue(spaced.equals(encrypted) || !crypto.isSignature(signature, timestamp, nonce, spaced));
    }

    @Test
    void whatever_is_no_whole_message_is_refused() {
        WeComCrypto crypto = new WeComCrypto(new Secret("t"), new Secret(KEY), "", new SecureRandom());
        String encrypted = crypto.encrypt("a message");

        assertEquals(Optional.empty(), crypto.decrypt(""));
        assertEquals(Optional.empty(), crypto.decrypt("AAAA"));
        assertEquals(Optional.empty(), crypto.decrypt("no base64!"));
        for (int i = 0; i < encrypted.length() - 1; i++) {
            assertEquals(Optional.empty(), crypto.decrypt(encrypted.substring(0, i)));
        }
    }

    @Test
    void wxjava_reads_what_is_written_here_and_the_other_way_round() {
        Random random = new Random(11);
        String secret = "abcDEF123";
        WeComCrypto crypto =
                new WeComCrypto(new Secret(secret), new Secret(Genuine.key(secret)), "ww1", new SecureRandom());
        for (int i = 0; i < 300; i++) {
            String text = random.ints(random.nextInt(200), 0x20, 0xD7FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertEquals(text, Genuine.oracle(secret, "ww1").decrypt(crypto.encrypt(text)));
            String theirs = Genuine.oracle(secret, "ww1").encrypt("0123456789abcdef", text);
            assertEquals(Optional.of(text), crypto.decrypt(theirs));
        }
    }

    @Test
    void a_key_that_is_none_is_named_and_not_shown() {
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> new WeComCrypto(new Secret("t"), new Secret("short-key"), "", new SecureRandom()));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("encodingAesKey"));
        assertFalse(String.valueOf(thrown.getMessage()).contains("short-key"));
    }
}
