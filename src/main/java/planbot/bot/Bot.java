package planbot.bot;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.ask.Turn;
import planbot.plan.Snapshot;
import planbot.plan.UnitDirectory;

/** Answers one message at a time from the current snapshot. Safe for many threads; does no I/O and never throws. */
public final class Bot {
    /** The longest question that is read, in characters (code points); longer ones are refused in words. */
    public static final int MAX_QUESTION = 4_000;

    private final Supplier<Snapshot> snapshot;
    private final UnitDirectory units;
    private final Conversations conversations;

    public Bot(Supplier<Snapshot> snapshot, UnitDirectory units, Conversations conversations) {
        this.snapshot = snapshot;
        this.units = units;
        this.conversations = conversations;
    }

    /**
     * @param conversation the key that follow-up questions share
     * @param today the day the answer counts from
     */
    public Answer answer(String conversation, String text, LocalDate today) {
        conversations.remember(conversation, new Turn());
        String lead =
                units.units().size() + " / " + snapshot.get().plan().tasks().size() + " / " + today + " / " + text;
        return new Answer(Answer.Intent.HELP, "", List.of(), new Doc(Language.ZH, List.of(new Doc.Lead(lead))), false);
    }
}
