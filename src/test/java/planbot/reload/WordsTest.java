package planbot.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planbot.answer.Language;
import planbot.plan.Finding;
import planbot.plan.Place;
import planbot.source.Flaw;

/** Whatever is wrong with a file is told in both languages, with its place and the words that stand there. */
class WordsTest {
    private static final Place PLACE = new Place(12, 3);

    private static void checkPlace(Language language, String told) {
        assertTrue(told.contains(language == Language.ZH ? "第12行第3列" : "ow 12, column 3"), told);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_flaw_is_told_with_place_words_and_remedy(Language language) {
        Set<String> told = new HashSet<>();
        for (Flaw.Kind kind : Flaw.Kind.values()) {
            String placed = FlawWords.in(language).of(new Flaw(kind, PLACE, "所见"));
            checkPlace(language, placed);
            assertTrue(kind == Flaw.Kind.EMPTY || kind == Flaw.Kind.ENCODING || placed.contains("所见"), placed);
            assertTrue(placed.matches(language == Language.ZH ? ".*，请.+。" : ".*[;:,] .+[.]"), placed);
            String whole = FlawWords.in(language).of(Flaw.of(kind, ""));
            assertFalse(whole.contains("12"), whole);
            assertFalse(whole.contains("“”") || whole.contains("\"\""), whole);
            told.add(whole);
        }
        assertEquals(Flaw.Kind.values().length, told.size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_finding_is_told_with_task_place_and_words(Language language) {
        Set<String> labels = new HashSet<>();
        for (Finding.Missing missing : Finding.Missing.values()) {
            String told = FindingWords.in(language).of(new Finding(missing, 7, PLACE, "所见", "detail"));
            checkPlace(language, told);
            assertTrue(told.contains("所见"), told);
            assertTrue(told.contains(language == Language.ZH ? "第7项" : "task 7"), told);
            labels.add(FindingWords.in(language).label(missing));
        }
        assertEquals(Finding.Missing.values().length, labels.size());
    }
}
