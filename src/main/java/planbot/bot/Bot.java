package planbot.bot;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer;
import planbot.answer.Knowledge;
import planbot.answer.Reply;
import planbot.answer.Respondent;
import planbot.answer.Shelf;
import planbot.ask.Turn;

/** Answers one message at a time from the current knowledge. Safe for many threads; does no I/O and never throws. */
public final class Bot {
    /** The longest question that is read, in characters (code points); longer ones are refused in words. */
    public static final int MAX_QUESTION = 4_000;

    private final Supplier<Shelf> shelf;
    private final Conversations conversations;
    private final Replies replies;

    public Bot(Supplier<Shelf> shelf, Conversations conversations, Replies replies) {
        this.shelf = shelf;
        this.conversations = conversations;
        this.replies = replies;
    }

    /**
     * @param conversation the key that follow-up questions share
     * @param today the day the answer counts from
     */
    public Answer answer(String conversation, String text, LocalDate today) {
        Reply reply = reply(text, conversations.last(conversation), today);
        remember(conversation, reply.turn());
        return reply.answer();
    }

    /** Answers a question that belongs to no conversation: it follows up nothing, and nothing is remembered of it. */
    public Answer answerOnce(String text, LocalDate today) {
        return reply(text, null, today).answer();
    }

    private Reply reply(String text, @Nullable Turn last, LocalDate today) {
        Knowledge known = shelf.get().main();
        if (text.codePointCount(0, text.length()) > MAX_QUESTION) {
            return new Reply(new Respondent(known, Tongue.of(text), today).tooLong(MAX_QUESTION), null);
        }
        return replies.get(
                new Replies.Key(
                        text,
                        last,
                        today,
                        known.edition().number(),
                        known.progress().version()),
                key -> reply(known, key));
    }

    /** Depends on nothing but its arguments, which is why it may be remembered. */
    private static Reply reply(Knowledge known, Replies.Key key) {
        Respondent respondent = new Respondent(known, Tongue.of(key.text()), key.today());
        return respondent.reply(known.interpreter().read(key.text(), key.last(), key.today()), key.last());
    }

    private void remember(String conversation, @Nullable Turn turn) {
        if (turn != null) {
            conversations.remember(conversation, turn);
        }
    }
}
