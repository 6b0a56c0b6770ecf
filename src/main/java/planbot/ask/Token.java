package planbot.ask;

import java.util.List;
import planbot.ask.time.When;

/** A piece of a folded question: what it is, and from where to where it stands. */
sealed interface Token {

    int start();

    int end();

    /** A body of the directory. {@code said} is the name as typed, folded. */
    record Body(String unit, String said, boolean member, int start, int end) implements Token {}

    /** A short name that fits several bodies. */
    record Ambiguous(String said, List<String> bodies, int start, int end) implements Token {}

    /** A time expression. */
    record Time(When when, int start, int end) implements Token {}

    /** Numbers of tasks (or, behind a list, of its entries). */
    record Numbers(List<Integer> numbers, Sort sort, int start, int end) implements Token {
        enum Sort {
            TASK,
            /** A figure with nothing beside it that says what it counts. */
            BARE,
            /** 第二条, 第2个: the entry of a list, or else a task. */
            ENTRY,
            /** 最后一项, 倒数第二项: counted from the end. */
            LAST,
            MEASURE,
            CHAPTER,
            /** 前5项, top 5 */
            LIMIT,
            /** 第2页, page 2 */
            PAGE
        }
    }

    /** A condition read as a whole, such as 配合单位超过2个. */
    record Condition(Criterion criterion, int start, int end) implements Token {}

    /** A word of the question language. */
    record Sign(Cue cue, int start, int end) implements Token {}

    /** Words of the plan; {@code said} differs where they came in another language. */
    record Word(String word, String said, int start, int end) implements Token {}

    /** Characters nobody knows. */
    record Unknown(String text, int start, int end) implements Token {}
}
