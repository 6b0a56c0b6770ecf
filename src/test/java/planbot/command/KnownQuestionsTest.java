package planbot.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnownQuestionsTest {
    private final KnownQuestions questions = new KnownQuestions();

    @Test
    void a_text_is_known_from_the_second_time_on() {
        questions.add("科委的任务");
        assertFalse(questions.have("科委的任务"));
        questions.add("科委的任务");
        assertTrue(questions.have("科委的任务"));
        assertFalse(questions.have("教委的任务"));
    }

    @Test
    void two_of_the_same_place_are_both_known_and_a_third_takes_the_place_of_the_elder() {
        // "Aa" and "BB" have the same hash.
        for (String text : new String[] {"AaAa", "AaBB", "BBAa"}) {
            questions.add(text);
            questions.add(text);
        }
        assertFalse(questions.have("AaAa"));
        assertTrue(questions.have("AaBB"));
        assertTrue(questions.have("BBAa"));
    }

    @Test
    void a_long_one_is_not_remembered() {
        String text = "科委的任务".repeat(50);
        questions.add(text);
        questions.add(text);
        assertFalse(questions.have(text));
    }
}
