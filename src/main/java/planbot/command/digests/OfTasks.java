package planbot.command.digests;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import planbot.answer.Doc;
import planbot.bot.Audit;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.digest.Mutes;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Subscription;
import planbot.digest.TaskFacts;
import planbot.digest.content.Composer;
import planbot.digest.explain.Standing;

/** Orders that name a task. */
final class OfTasks {
    private static final int MOST_EXPLAINED = 10;
    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_RECEIPTS = 200;
    private static final Duration LOOK_BACK = Duration.ofDays(100);

    private final Office office;
    private final Mutes mutes;
    private final PlaceRights rights;

    OfTasks(Office office, PlaceRights rights) {
        this.office = office;
        this.mutes = office.records().mutes();
        this.rights = rights;
    }

    List<Doc.Block> mute(Command.Mute command, Ordered ordered) {
        Place place = PlaceRights.place(ordered);
        rights.checkMaySubscribe(ordered, place);
        mutes.mute(place, ordered.plan(), facts(command.task(), ordered), entry("mute", command.task(), ordered));
        return new Blocks()
                .lead(CommandWords.in(ordered.language()).muted(command.task()))
                .paragraph(told(ordered))
                .blocks();
    }

    List<Doc.Block> unmute(Command.Unmute command, Ordered ordered) {
        Place place = PlaceRights.place(ordered);
        rights.checkMaySubscribe(ordered, place);
        facts(command.task(), ordered);
        boolean was = mutes.unmute(place, ordered.plan(), command.task(), entry("unmute", command.task(), ordered));
        CommandWords words = CommandWords.in(ordered.language());
        return new Blocks()
                .lead(was ? words.unmuted(command.task()) : words.notMuted(command.task()))
                .paragraph(told(ordered))
                .blocks();
    }

    private TaskFacts facts(int task, Ordered ordered) {
        Composer about = office.current().get().about(ordered);
        return about.facts(task)
                .orElseThrow(
                        () -> Refusal.wrong(CommandWords.in(ordered.language()).noSuchTask(task, about.lastNumber())));
    }

    private Audit.Entry entry(String action, int task, Ordered ordered) {
        String which = told(ordered).isEmpty() ? "" : " of " + ordered.plan();
        return ordered.entry(action, "task " + task + which);
    }

    private String told(Ordered ordered) {
        return office.current().get().told(ordered);
    }

    /** What the place's subscriptions make of a task; at the console, which is no place, everybody's. */
    List<Doc.Block> explain(Command.Explain command, Ordered ordered) {
        Records records = office.records();
        boolean console = ordered.asker().isConsole();
        Place place = console ? null : PlaceRights.place(ordered);
        Office.Current current = office.current().get();
        List<Subscription> subscriptions = (place == null
                        ? records.subscriptions().after(0, MOST_LOOKED_AT)
                        : records.subscriptions().at(place))
                .stream()
                        .filter(found -> current.editor().plan(found.order()).equals(ordered.plan()))
                        .toList();
        List<Receipt> receipts =
                records.outbox().receipts(place, ordered.now().minus(LOOK_BACK), ordered.now(), MOST_RECEIPTS);
        List<Standing> standings = subscriptions.stream()
                .limit(MOST_EXPLAINED)
                .map(subscription -> new Standing(
                        subscription,
                        records.subscriptions().told(subscription.number()).orElse(null),
                        receipts))
                .toList();
        List<TaskFacts> muted = place == null ? List.of() : mutes.at(place, ordered.plan());
        List<Doc.Block> reasons = current.explanation(ordered)
                .of(command.task(), standings, muted, ordered.language(), ordered.today())
                .blocks();
        String plan = current.told(ordered);
        List<Doc.Block> told = plan.isEmpty()
                ? reasons
                : Stream.concat(reasons.stream(), Stream.of(new Doc.Paragraph(plan)))
                        .toList();
        return subscriptions.size() <= MOST_EXPLAINED
                ? told
                : Stream.concat(
                                told.stream(),
                                Stream.of(new Doc.Paragraph(
                                        CommandWords.in(ordered.language()).moreSubscriptions(MOST_EXPLAINED))))
                        .toList();
    }

    List<Doc.Block> urge(Command.Urge command, Ordered ordered) {
        return office.current()
                .get()
                .urging()
                .of(ordered.plan(), command.whom(), ordered.language(), ordered.today())
                .blocks();
    }
}
