package planbot.ask;

import java.util.List;

/**
 * What a conversation remembers of its last turn, so that the next can refer to it.
 *
 * @param listed the tasks it answered with, in answer order
 * @param shown how many of them the text has shown so far
 */
public record Turn(Question question, List<Integer> listed, int shown) {
    public Turn {
        listed = List.copyOf(listed);
    }
}
