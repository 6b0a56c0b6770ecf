package planbot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternSetTest {
    private static final int REACH = 8;
    private static final List<String> REGEXES = List.of(
            "第[0-9]+项",
            "第(?:[0-9]+|[一二三]{1,3})(?:项|条)?(?![多少])",
            "20[0-9]{2}年(?:[0-9]{1,2}月)?",
            "(20[0-9]{2})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])",
            "(?!20)[0-9]{1,4}(?=月)",
            "\\p{IsHan}{2,4}局$",
            "[^第]项");

    private final PatternSet set = new PatternSet();
    private final List<Anchored> patterns = REGEXES.stream().map(set::add).toList();

    /** How many matches there are in all; each is what its pattern finds alone. */
    private int check(String text) {
        int found = 0;
        for (int at = 0; at <= text.length(); at++) {
            PatternSet.Place place = set.at(text, at, REACH);
            for (int i = 0; i < REGEXES.size(); i++) {
                Matcher alone = Pattern.compile(REGEXES.get(i))
                        .matcher(text)
                        .region(at, Math.min(text.length(), at + REACH))
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
                Matcher together = place == null ? null : place.match(patterns.get(i));
                if (alone.lookingAt() && at < text.length()) {
                    assertEquals(alone.end(), together == null ? -1 : together.end(), text + " at " + at);
                    found++;
                } else {
                    assertNull(together, text + " at " + at);
                }
            }
        }
        return found;
    }

    private static String text(String alphabet, Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(16); length >= 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void each_pattern_finds_beside_the_others_what_it_finds_alone() {
        Random random = new Random(1);
        int found = 0;
        for (int round = 0; round < 3_000; round++) {
            found += check(text("第项条0123一二年月-/局市😀", random));
        }
        assertTrue(found > 1_000, found + " matches");
    }

    @Test
    void more_beginnings_than_are_remembered_change_nothing() {
        String years = IntStream.range(2000, 2100).mapToObj(year -> year + "年").reduce("", String::concat);
        Random random = new Random(2);
        for (int round = 0; round < 1_000; round++) {
            check(text("0123456789", random)
                    + years.charAt(random.nextInt(years.length()))
                    + text("0123456789年月", random));
        }
        assertEquals(2, check("2016年6月"));
    }

    @Test
    void many_threads_find_the_same() {
        List<CompletableFuture<Integer>> checks = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            checks.add(CompletableFuture.supplyAsync(() -> {
                Random random = new Random(3);
                return IntStream.range(0, 500)
                        .map(round -> check(text("第项条0123一二年月-/局市", random)))
                        .sum();
            }));
        }
        assertEquals(1, checks.stream().map(CompletableFuture::join).distinct().count());
    }
}
