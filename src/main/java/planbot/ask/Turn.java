package planbot.ask;

import java.util.List;
import java.util.Objects;
import planbot.plan.TaskNumbers;

/**
 * What a conversation remembers of its last turn, so that the next can refer to it.
 *
 * @param listed the tasks it answered with, in answer order
 * @param shown how many of them the text has shown so far
 */
public record Turn(Question question, List<Integer> listed, int shown) {
    public Turn {
        listed = TaskNumbers.copyOf(listed);
    }

    /** Of a list only its length: replies are remembered by the turn before them, and lists may be long. */
    @Override
    public int hashCode() {
        return Objects.hash(question, listed.size(), shown);
    }
}
