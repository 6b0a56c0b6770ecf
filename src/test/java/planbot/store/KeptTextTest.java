package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTextTest {
    private static final String ALPHABET = "a市\0\uD83D\uDE00\uDBFF\uDC00";

    @ParameterizedTest
    @CsvSource({
        "a\0b,a\uFFFDb",
        "\uD83D,\uFFFD",
        "\uDE00,\uFFFD",
        "\uDE00\uD83D,\uFFFD\uFFFD",
        "a\uD83D\uD83D\uDE00b,a\uFFFD😀b"
    })
    void what_no_store_keeps_is_told_by_another_character(String text, String kept) {
        assertEquals(kept, KeptText.of(text));
    }

    @Test
    void whatever_is_kept_is_the_same_in_utf8_and_back() {
        Random random = new Random(1);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String kept = KeptText.of(text.toString());
            assertEquals(text.length(), kept.length());
            assertEquals(-1, kept.indexOf('\0'));
            assertEquals(kept, new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertSame(kept, KeptText.of(kept));
        }
    }
}
