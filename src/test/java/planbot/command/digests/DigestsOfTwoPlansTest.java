package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.answer.Shelf;
import planbot.bot.Audit;
import planbot.bot.PlanSense;
import planbot.bot.SeedBot;
import planbot.bot.TwoPlans;
import planbot.calendar.WorkCalendar;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.command.plans.PlanOfOrder;
import planbot.cron.QuartzCron;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.content.Composer;
import planbot.digest.content.Samples;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.digest.urge.UrgeText;
import planbot.hanzi.IcuHanzi;
import planbot.schedule.ScheduleReader;
import planbot.schedule.Times;
import planbot.store.InMemoryMutes;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** Digests of two plans in one group: their tasks have the same numbers. */
class DigestsOfTwoPlansTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2016-06-27T02:00:00Z");
    private static final Place CHAT = new Place("feishu", "chat", "oc_1");
    private static final Asker MEMBER = new Asker("feishu", "ou_1", CHAT, "feishu:oc_1:ou_1");
    private static final Audit.Entry CHOICE = new Audit.Entry(NOW, "feishu:ou_1", "use plan", "");
    private static final String SEED_TITLE = "重庆市深入实施创新驱动发展战略工作方案";

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryMutes mutes = new InMemoryMutes();
    private final TwoPlans.Choices choices = new TwoPlans.Choices();
    private final QuartzCron cron = new QuartzCron(Duration.ofMinutes(1));
    private final PlanSense plans = new PlanSense(() -> TwoPlans.SHELF, Map.of(), choices);

    private final Post post = new Post() {
        @Override
        public boolean reaches(Place place) {
            return true;
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            String text = PlainText.render(doc);
            return Optional.of(List.of(new Row.Part(text, text, List.of())));
        }

        @Override
        public List<String> channels() {
            return List.of("feishu");
        }
    };

    private final Desk desk = desk();

    private Desk desk() {
        Office office = new Office(
                new Records(subscriptions, new InMemoryOutbox(subscriptions), mutes, entry -> {}),
                post,
                new ScheduleReader(cron),
                () -> current(TwoPlans.SHELF),
                new CalendarSource() {
                    @Override
                    public WorkCalendar current() {
                        return Samples.CALENDAR;
                    }

                    @Override
                    public WorkCalendar reload() {
                        return Samples.CALENDAR;
                    }
                },
                () -> {},
                ZONE);
        Roles roles = new Roles(Set.of(), Set.of("feishu"), "");
        return new Desk(
                List.of(new DigestRoom(office, new Rights(() -> roles))),
                new PlanOfOrder(plans, IcuHanzi.warm()),
                entry -> {},
                IcuHanzi.warm(),
                () -> NOW);
    }

    private Office.Current current(Shelf shelf) {
        Composer composer = new Composer(shelf, Samples.CALENDAR);
        return new Office.Current(
                shelf,
                Samples.CALENDAR,
                composer,
                new Editor(composer, Samples.CALENDAR, new Planning(new Times(cron), Duration.ofHours(12)), post),
                new UrgeText(shelf, Samples.CALENDAR),
                "basis");
    }

    private String say(String text) {
        return desk.read(text, MEMBER, LocalDate.ofInstant(NOW, ZONE))
                .map(order -> PlainText.render(order.get().doc()))
                .orElse("no order");
    }

    private Subscription subscription(long number) {
        return subscriptions.find(number).orElseThrow();
    }

    private Outbox.Turn turn(Subscription subscription, Shelf shelf, Instant now) {
        Editor editor = current(shelf).editor();
        return editor.turn(
                subscription, new Editor.Known(null, mutes.at(CHAT, editor.plan(subscription.order()))), now, "basis");
    }

    private static String sent(Outbox.Turn turn) {
        return turn.rows().stream()
                .flatMap(row -> row.parts().stream())
                .map(Row.Part::text)
                .collect(Collectors.joining());
    }

    private Subscription due(long number) {
        return subscription(number).with(subscription(number).state(), NOW);
    }

    @Test
    void a_subscription_is_about_the_plan_its_words_name_or_else_the_one_the_chat_chose() {
        String told = say("订阅 每天 9点 《水环境》 区水利局");
        say("订阅 每天 9点 市科委");
        choices.choose(MEMBER.conversation(), TwoPlans.WATER, CHOICE);
        say("订阅 每天 9点 市科委");

        assertTrue(told.contains("《" + TwoPlans.WATER_TITLE + "》参与=区水利局"), told);
        assertEquals(
                List.of(TwoPlans.WATER, "seed", TwoPlans.WATER),
                subscriptions.at(CHAT).stream().map(one -> one.order().plan()).toList());
    }

    @Test
    void the_list_the_digest_and_its_preview_name_the_plan() {
        say("订阅 每天 9点 《水环境》");
        say("订阅 每天 9点 《创新驱动》");

        String list = say("订阅列表");
        assertTrue(list.contains("《" + TwoPlans.WATER_TITLE + "》") && list.contains("《" + SEED_TITLE + "》"), list);
        assertTrue(say("预览 1").lines().findFirst().orElse("").contains(TwoPlans.WATER_TITLE));
        assertTrue(sent(turn(due(2), TwoPlans.SHELF, NOW)).contains("【《" + SEED_TITLE + "》"));
    }

    @Test
    void a_filter_that_only_the_other_plan_could_meet_is_refused() {
        assertTrue(say("订阅 每天 9点 《创新驱动》 区水利局").contains("没有订阅成"));
        assertEquals(List.of(), subscriptions.at(CHAT));
    }

    @Test
    void what_is_muted_of_one_plan_is_told_of_the_other() {
        say("订阅 每天 9点 《水环境》");
        say("订阅 每天 9点 《创新驱动》");
        String told = say("不再提醒第1项 《水环境》");
        assertTrue(told.contains("方案：《" + TwoPlans.WATER_TITLE + "》"), told);
        say("不再提醒第7项 《创新驱动》");

        String water = sent(turn(due(1), TwoPlans.SHELF, NOW.plusSeconds(60)));
        String seed = sent(turn(due(2), TwoPlans.SHELF, NOW.plusSeconds(60)));
        assertFalse(water.contains("雨污管网"), water);
        assertFalse(seed.contains("技术创新路线图"), seed);
        assertEquals(1, mutes.at(CHAT, TwoPlans.WATER).size());
        assertEquals(7, mutes.at(CHAT, "seed").get(0).number());

        assertTrue(say("恢复提醒第1项 《创新驱动》").contains("本来就会提醒"));
        say("恢复提醒第1项 《水环境》");
        assertTrue(sent(turn(due(1), TwoPlans.SHELF, NOW.plusSeconds(60))).contains("雨污管网"));
    }

    @Test
    void what_a_group_was_told_of_one_plan_it_was_not_told_of_the_other() {
        say("订阅 每天 9点 《水环境》 只看变化");
        say("订阅 每天 9点 《创新驱动》 只看变化");
        Outbox.Turn first = turn(due(1), TwoPlans.SHELF, NOW);

        assertTrue(sent(first).contains("首次提醒"), sent(first));
        assertTrue(sent(turn(due(2), TwoPlans.SHELF, NOW)).contains("首次提醒"));
    }

    @Test
    void explaining_and_urging_are_about_the_plan_that_is_named() {
        say("订阅 每天 9点 《创新驱动》");

        assertTrue(say("为什么没有提醒第3项 《水环境》").contains("本群没有订阅"));
        assertFalse(say("为什么没有提醒第7项").contains("本群没有订阅"));
        String urged = say("催办 1 《水环境》");
        assertTrue(urged.contains("雨污管网") && urged.contains(TwoPlans.WATER_TITLE), urged);
    }

    @Test
    void a_subscription_whose_plan_is_gone_fails_without_being_stopped_and_goes_on_when_it_is_back() {
        say("订阅 每天 9点 《水环境》");
        Shelf without = SeedBot.SHELF;
        Subscription waiting = due(1);
        Instant now = NOW;
        for (int day = 0; day < 5; day++) {
            Outbox.Turn turn = turn(waiting, without, now);
            assertEquals(Status.FAILED, turn.rows().get(0).fate().status());
            assertTrue(turn.rows().get(0).fate().why().contains(TwoPlans.WATER));
            assertEquals(Mode.RUNNING, turn.state().mode());
            waiting = waiting.with(turn.state(), turn.next());
            now = java.util.Objects.requireNonNull(turn.next());
        }

        assertTrue(sent(turn(waiting, TwoPlans.SHELF, now)).contains(TwoPlans.WATER_TITLE));
    }
}
