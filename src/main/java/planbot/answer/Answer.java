package planbot.answer;

import java.util.List;
import java.util.function.UnaryOperator;
import planbot.plan.TaskNumbers;

/**
 * An answer.
 *
 * @param understood how the question was read, in words; empty where it was not
 * @param tasks the numbers of the tasks the answer is about, in answer order, the whole list even if the text shows a page
 * @param more whether "还有吗" would show further entries
 * @param plan the key of the plan it is about; empty for none
 */
public record Answer(Intent intent, String understood, List<Integer> tasks, Doc doc, boolean more, String plan) {

    /** One that is about no plan, or about one that the asker knows. */
    public Answer(Intent intent, String understood, List<Integer> tasks, Doc doc, boolean more) {
        this(intent, understood, tasks, doc, more, "");
    }

    /** What kind of question was answered; the lower-case name with hyphens is the API's {@code intent} and a metric label. */
    public enum Intent {
        LIST,
        COUNT,
        TASK,
        QUANTITY,
        SEARCH,
        FACT,
        MEASURE,
        STATISTICS,
        NEXT_DEADLINE,
        ASK_BACK,
        INVALID,
        UNKNOWN_UNIT,
        HELP,
        NOT_UNDERSTOOD,
        TOO_LONG,
        /** An order was carried out, or refused. */
        ORDER;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Answer {
        tasks = TaskNumbers.copyOf(tasks);
    }

    /** The same, of a plan, in another form. */
    public Answer of(String key, Doc shown) {
        return new Answer(intent, understood, tasks, shown, more, key);
    }

    /** The same, with the question that each label of a suggestion stands for. */
    Answer asking(UnaryOperator<String> question) {
        return new Answer(intent, understood, tasks, doc.asking(question), more, plan);
    }
}
