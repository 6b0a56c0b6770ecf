package planbot.bench;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planbot.ask.Parse;
import planbot.bot.SeedBot;

class FreshQuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private final FreshQuestions questions = new FreshQuestions(1);

    @Test
    void noneComesTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            assertTrue(seen.add(questions.question(i)), questions.question(i));
        }
    }

    @Test
    void everyPatternHasEnoughForAMillion() {
        for (Sentences pattern : FreshQuestions.PATTERNS) {
            assertTrue(pattern.size() * FreshQuestions.PATTERNS.size() >= 1_000_000, pattern.at(0));
        }
    }

    @Test
    void allMakeSense() {
        for (int i = 0; i < 2_000; i++) {
            String question = questions.question(i);
            assertInstanceOf(
                    Parse.Understood.class, SeedBot.KNOWLEDGE.interpreter().read(question, null, TODAY), question);
        }
    }
}
