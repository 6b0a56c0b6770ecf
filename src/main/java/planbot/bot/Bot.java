package planbot.bot;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer;
import planbot.answer.Knowledge;
import planbot.answer.PlanNames;
import planbot.answer.Remarks;
import planbot.answer.Reply;
import planbot.answer.Respondent;
import planbot.answer.Shelf;
import planbot.ask.Turn;
import planbot.bot.Conversations.Remembered;

/** Answers one message at a time from the current knowledge. Safe for many threads; does no I/O and never throws. */
public final class Bot {
    /** The longest question that is read, in characters (code points); longer ones are refused in words. */
    public static final int MAX_QUESTION = 4_000;

    private final PlanSense plans;
    private final Conversations conversations;
    private final Replies replies;
    private final StoreHealth store;

    /** One whose answers tell when the store is away. */
    public Bot(PlanSense plans, Conversations conversations, Replies replies, StoreHealth store) {
        this.plans = plans;
        this.conversations = conversations;
        this.replies = replies;
        this.store = store;
    }

    public Bot(PlanSense plans, Conversations conversations, Replies replies) {
        this(plans, conversations, replies, StoreHealth.PRESENT);
    }

    /** One that knows plans by their own names, in conversations that choose none. */
    public Bot(Supplier<Shelf> shelf, Conversations conversations, Replies replies) {
        this(new PlanSense(shelf, Map.of(), DefaultPlans.none()), conversations, replies);
    }

    /**
     * @param conversation the key that follow-up questions share
     * @param today the day the answer counts from
     */
    public Answer answer(String conversation, String text, LocalDate today) {
        Heard heard = hear(conversation, text, conversations.last(conversation), today);
        Turn turn = heard.turn();
        if (turn != null) {
            conversations.remember(conversation, new Remembered(heard.answer().plan(), turn));
        }
        return told(heard.answer());
    }

    /** The plan that a conversation means where it names none. */
    public Knowledge standing(String conversation) {
        return plans.standing(conversation, plans.names().shelf());
    }

    /** A text so that it is about that plan, where there are others. */
    public String asking(Knowledge plan, String text) {
        PlanNames names = plans.names();
        return names.areSeveral() ? names.asking(plan, text) : text;
    }

    /** Answers a question that belongs to no conversation: it follows up nothing, and nothing is remembered of it. */
    public Answer answerOnce(String text, LocalDate today) {
        return told(hear("", text, null, today).answer());
    }

    /** No reply that is remembered says so: it is given again when the store is back. */
    private Answer told(Answer answer) {
        return store.away() ? answer.of(answer.plan(), Remarks.whileAway(answer.doc())) : answer;
    }

    /** An answer, and what is to be remembered of it. */
    record Heard(Answer answer, @Nullable Turn turn) {}

    private Heard hear(String conversation, String text, @Nullable Remembered last, LocalDate today) {
        PlanNames names = plans.names();
        Knowledge main = names.shelf().main();
        if (text.codePointCount(0, text.length()) > MAX_QUESTION) {
            return new Heard(new Respondent(main, Tongue.of(text), today).tooLong(MAX_QUESTION), null);
        }
        if (names.areSeveral()) {
            return new PlanTalk(names, plans, this::reply, today).hear(conversation, text, last);
        }
        String key = main.edition().key();
        Turn turn = last == null || !last.plan().equals(key) ? null : last.turn();
        Reply reply = reply(main, text, turn, today);
        return new Heard(reply.answer().of(key, reply.answer().doc()), reply.turn());
    }

    private Reply reply(Knowledge known, String text, @Nullable Turn last, LocalDate today) {
        return replies.get(
                new Replies.Key(
                        text,
                        last,
                        today,
                        known.wordbook().version(),
                        known.edition().number(),
                        known.progress().version()),
                key -> reply(known, key));
    }

    /** Depends on nothing but its arguments, which is why it may be remembered. */
    private static Reply reply(Knowledge known, Replies.Key key) {
        Respondent respondent = new Respondent(known, Tongue.of(key.text()), key.today());
        return respondent.reply(known.interpreter().read(key.text(), key.last(), key.today()), key.last());
    }
}
