package planbot.answer;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import planbot.ask.Turn;

/** An answer, and what the conversation is to remember of it (null: what it remembered before). */
public record Reply(Answer answer, @Nullable Turn turn) {

    /** The same, with the question that each label of a suggestion stands for. */
    Reply asking(UnaryOperator<String> question) {
        return new Reply(answer.asking(question), turn);
    }
}
