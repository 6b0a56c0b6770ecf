package planbot.bot;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
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
     * Answers after what is remembered here of the conversation.
     *
     * @param conversation the key that follow-up questions share
     * @param today the day the answer counts from
     */
    public Answer answer(String conversation, String text, LocalDate today) {
        return answer(conversation, Dialogue.NONE, text, today);
    }

    /**
     * Answers after what is on record of the conversation; where it is on none, after what is remembered here.
     *
     * @param before what was said in it before this text
     */
    public Answer answer(String conversation, Dialogue before, String text, LocalDate today) {
        Remembered known = conversations.last(conversation);
        Standing standing = before.turn() == 0 ? new Standing(known, number(known)) : recall(known, before);
        Heard heard = hear(conversation, text, standing.last(), today);
        Standing next = after(standing.last(), heard, before.turn() == 0 ? standing.number() : before.turn() + 1);
        Remembered now = next.last();
        if (now != null && !now.equals(known)) {
            conversations.remember(conversation, now);
        }
        return told(heard.answer());
    }

    private static long number(@Nullable Remembered known) {
        return known == null ? 0 : known.number();
    }

    /** What is to be followed up, and the number of the turn up to which it stands. */
    private record Standing(@Nullable Remembered last, long number) {}

    private static Standing after(@Nullable Remembered last, Heard heard, long number) {
        Turn turn = heard.turn();
        if (turn != null) {
            return new Standing(new Remembered(heard.answer().plan(), turn, number), number);
        }
        return new Standing(last == null ? null : new Remembered(last.plan(), last.turn(), number), number);
    }

    /** From what is remembered here, where the record goes on from it; and what was said elsewhere since. */
    private Standing recall(@Nullable Remembered known, Dialogue before) {
        boolean goesOn = known != null && known.number() >= before.since() && known.number() <= before.turn();
        Standing standing = goesOn ? new Standing(known, number(known)) : new Standing(null, before.since());
        for (Said said : before.after(standing.number())) {
            standing = after(standing.last(), hearAgain(said, standing.last()), standing.number() + 1);
        }
        return standing;
    }

    /** What was answered elsewhere: a reply depends on nothing but what is on record of it. */
    private Heard hearAgain(Said said, @Nullable Remembered last) {
        return hear(
                said.text(), last, said.day(), shelf -> shelf.plan(said.plan()).orElseGet(shelf::main), shelf -> "");
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
        return hear(
                text,
                last,
                today,
                shelf -> plans.standing(conversation, shelf),
                shelf -> plans.newlyGone(conversation, shelf).orElse(""));
    }

    private Heard hear(
            String text,
            @Nullable Remembered last,
            LocalDate today,
            Function<Shelf, Knowledge> standing,
            Function<Shelf, String> gone) {
        PlanNames names = plans.names();
        Knowledge main = names.shelf().main();
        if (text.codePointCount(0, text.length()) > MAX_QUESTION) {
            return new Heard(new Respondent(main, Tongue.of(text), today).tooLong(MAX_QUESTION), null);
        }
        if (names.areSeveral()) {
            return new PlanTalk(names, standing.apply(names.shelf()), gone, this::reply, today).hear(text, last);
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
