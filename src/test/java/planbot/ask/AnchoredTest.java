package planbot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchoredTest {
    private static final int REACH = 6;
    private static final String ALPHABET = "第项月年今前后的市科鿌12ab -é😀Ｂ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第[0-9]+项",
                "(?:今年|\\p{IsHan}月)(?=前|后)",
                "(?!1)[0-9]{1,2}月?",
                "[^a]b",
                "(?:a|b)+(?![a-z])",
                "(?<!第)1",
                ".的",
                "(?:前|后)?市$",
                "^今",
                "月?",
                "第(?:1|2)[项月]",
                "(?:a|今)年?前(?!后)",
                "[\uff21-\uff5a]1",
                "1😀?2",
                "\\S{3}的",
                "(?:科|市科)月.?$"
            })
    void findsAtEveryPlaceWhatThePatternWouldFindThere(String regex) {
        Anchored anchored = Anchored.of(regex);
        Pattern pattern = Pattern.compile(regex);
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            for (int at = 0; at < text.length(); at++) {
                Matcher expected = pattern.matcher(text)
                        .region(at, Math.min(text.length(), at + REACH))
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
                Matcher actual = anchored.at(text, at, REACH);
                if (expected.lookingAt()) {
                    assertEquals(expected.end(), actual == null ? -1 : actual.end(), text + " at " + at);
                    found++;
                } else {
                    assertNull(actual, text + " at " + at);
                }
            }
            assertNull(anchored.at(text, text.length(), REACH), "nothing begins behind the end");
        }
        assertTrue(found > 0, "no text has what is looked for");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length >= 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
