package planbot.command.digests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Subscription;
import planbot.schedule.Quiet;

/** Everything that is said to orders: one implementation a language. */
interface CommandWords {

    static CommandWords in(Language language) {
        return language == Language.ZH ? new ChineseCommands() : new EnglishCommands();
    }

    String consoleIsNoPlace();

    String chatIsNoPlace();

    /** To an order that is about this chat's own digests. */
    String consoleHasNothing();

    String chatHasNothing();

    String noSuchChannel(String channel, List<String> channels);

    String unreachable(String channel, String kind);

    // Subscribing.

    String subscribed(long number, String what, String target);

    /** The whole order in words, without its target. */
    String order(Order order, String filter);

    /** What an order is about, and how many tasks that is now. */
    String filter(String reading, int tasks);

    String here();

    /** Another place than the one that is asked in, told apart by the end of its address. */
    String there(Place place);

    /** Where a receipt's digest goes, for who sees receipts of many places. */
    String sentTo(Place place);

    /**
     * @param times as they are written; empty where none is in sight
     * @param remark to be said behind them; empty for none
     */
    String nextTimes(List<String> times, String remark);

    String howToGoOn(long number);

    String cannotRead(String problem);

    String noSuchZone(String zone);

    String horizonTooLong(int days);

    String horizonInWorkdays(String said);

    /** @param said a second time of day */
    String oneTime(String said);

    /** @param said a single day and its time */
    String notOnce(String said);

    /** That the days a filter names are other ones with every digest. */
    String filterMovesOn();

    // Managing.

    String noSubscriptions(boolean everywhere);

    String subscriptions(int count, boolean everywhere);

    /** @param filter what it is about, in words */
    String listed(Subscription subscription, String filter, String next, boolean everywhere);

    String moreSubscriptions(int most);

    String noSuchSubscription(long number);

    String declared(long number, String name);

    String cancelled(long number);

    String paused(long number);

    String pausedAlready(long number);

    String resumed(long number, String next);

    String runsAlready(long number);

    String noHours(String said);

    /** @param quiet null for none */
    String quietSet(List<Long> numbers, @Nullable Quiet quiet);

    String nothingToSend(long number);

    // Receipts.

    String receipts(int count, LocalDate from, LocalDate to);

    /** @param count of those that are looked at; the newest of them follow */
    String givenUp(int count);

    String noReceipts(LocalDate from, LocalDate to);

    String receipt(Receipt receipt, ZoneId zone);

    String moreReceipts(int most);

    String noSuchDay(String said);

    String noSuchReceipt(long number);

    String cannotBeSentAgain(Receipt receipt);

    String sentAgain(Receipt receipt);

    // Tasks.

    String noSuchTask(int number, int last);

    String muted(int task);

    String unmuted(int task);

    String notMuted(int task);

    String nobodyToUrge(String whom);

    // The rest.

    String calendarLoaded(Collection<Integer> years);

    String calendarWrong(String problem);

    String incomplete(Command.Verb verb);

    /** How orders are given: what there is, by examples. */
    List<Doc.Block> help();
}
