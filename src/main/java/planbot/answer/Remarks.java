package planbot.answer;

import java.util.List;
import java.util.function.Function;

/** What is said to messages that are not answered as questions; in both languages where nobody knows the writer's. */
public final class Remarks {
    /** To a picture, a file, a voice without its words. */
    public static final Doc NOT_TEXT = both(Words::notText);

    /** To somebody who asks faster than is answered. */
    public static final Doc TOO_FAST = both(Words::tooFast);

    /** To a message of which nobody can tell whether it was answered before a restart. */
    public static final Doc JUST_STARTED = both(Words::justStarted);

    /** To an order that another process had begun when it ended. */
    public static final Doc INTERRUPTED = both(Words::interrupted);

    private Remarks() {}

    /** To a question that failed; the log tells of it under that id. */
    public static Doc incident(String id) {
        return both(words -> words.incident(id));
    }

    /** An answer that is given while the store is away, with a last paragraph that says so in its language. */
    public static Doc whileAway(Doc answer) {
        return answer.with(List.of(new Doc.Paragraph(Words.in(answer.language()).storeAway())));
    }

    /** To an order that is not begun because the store is away. */
    public static Doc notOrdered(Language language) {
        return new Doc(language, List.of(new Doc.Lead(Words.in(language).notOrdered())));
    }

    private static Doc both(Function<Words, String> remark) {
        String text = remark.apply(Words.in(Language.ZH)) + " / " + remark.apply(Words.in(Language.EN));
        return new Doc(Language.ZH, List.of(new Doc.Lead(text)));
    }
}
