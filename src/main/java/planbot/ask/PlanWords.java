package planbot.ask;

import java.util.List;

/**
 * What a plan gives to the reading of questions about it.
 *
 * @param title whose words name the document; empty where it is unknown
 * @param texts tasks, sentences and titles of measures
 * @param lastNumber the number of the last task
 */
public record PlanWords(String title, List<String> texts, int lastNumber) {
    public PlanWords {
        texts = List.copyOf(texts);
    }
}
