package planbot.command.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import planbot.answer.Answer;
import planbot.answer.PlainText;
import planbot.answer.Shelf;
import planbot.bot.Audit;
import planbot.bot.Bot;
import planbot.bot.Replies;
import planbot.bot.SeedBot;
import planbot.bot.Shelves;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.PlanChoice;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.fakes.HandTurnedClock;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Library;
import planbot.run.RecentConversations;
import planbot.run.ShelfHolder;
import planbot.store.InMemoryReports;

/**
 * A desk and a bot over the seed's plan and a record in memory; by its clock it is 2016-05-20 09:00 in Shanghai. There are an
 * admin {@code boss}, {@code clerk} who reports for 市科委, {@code miner} who does for 市经济信息委, and others.
 */
final class Counter {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final IcuHanzi HANZI = IcuHanzi.warm();

    final HandTurnedClock clock = new HandTurnedClock();
    final InMemoryReports reports = new InMemoryReports();
    final Shelves shelves = new ShelfHolder(
            new Library(SeedBot.SHELF.revision(), List.of(SeedBot.KNOWLEDGE.edition())),
            List.of(),
            SeedBot.WORDBOOK,
            HANZI);
    private final List<Audit.Entry> refusals = new ArrayList<>();
    private final Desk desk;
    private final Bot bot;
    private int woken;
    private final List<String> seen = new ArrayList<>();

    Counter() {
        Roles roles = new Roles(
                Set.of("feishu:boss"),
                Set.of(),
                Map.of("feishu:clerk", Set.of("市科委"), "feishu:miner", Set.of("市经济信息委"), "wecom", Set.of("市科委")),
                "张主任");
        desk = new Desk(
                List.of(new ProgressRoom(shelves, reports, new Rights(() -> roles), () -> woken++)),
                (text, asker) -> new PlanChoice.Chosen("seed", text),
                refusals::add,
                HANZI,
                clock);
        bot = new Bot(shelves::current, new RecentConversations(() -> 0), Replies.none());
    }

    static Asker asker(String user) {
        return user.equals("console") ? Asker.CONSOLE : new Asker("feishu", user, null);
    }

    Shelf shelf() {
        return shelves.current();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    Optional<Supplier<Answer>> order(String text, Asker asker) {
        return desk.read(text, asker, today());
    }

    /** What is answered to an order, or to a question where it is none. */
    String say(String user, String text) {
        return PlainText.render(order(text, asker(user))
                .map(Supplier::get)
                .orElseGet(() -> bot.answer("c", text, today()))
                .doc());
    }

    String ask(String text) {
        return PlainText.render(bot.answer("c " + text, text, today()).doc());
    }

    int woken() {
        return woken;
    }

    /** What was audited since it was last asked for. */
    List<String> audited() {
        List<String> all = Stream.concat(reports.audited().stream(), refusals.stream())
                .map(entry -> entry.actor() + " " + entry.action() + ": " + entry.detail())
                .toList();
        List<String> fresh = new ArrayList<>(all);
        seen.forEach(fresh::remove);
        seen.addAll(fresh);
        return fresh;
    }
}
