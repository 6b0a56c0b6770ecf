package planbot.command.digests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.calendar.WorkCalendar;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.PlanChoice;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.command.Room;
import planbot.command.digests.Office.Current;
import planbot.cron.QuartzCron;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscriptions;
import planbot.digest.Told;
import planbot.digest.content.Composer;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.digest.urge.UrgeText;
import planbot.hanzi.IcuHanzi;
import planbot.schedule.Schedule;
import planbot.schedule.ScheduleReader;
import planbot.schedule.Times;
import planbot.store.InMemoryMutes;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** People who give orders on a morning of May 2016, and what they are told. */
public final class Dialogue {
    public static final Place CHAT = new Place("feishu", "chat", "oc_1");
    static final Asker MEMBER = new Asker("feishu", "ou_1", CHAT);
    static final Asker ELSEWHERE = new Asker("feishu", "ou_2", new Place("feishu", "chat", "oc_2"));
    static final Asker STRANGER = new Asker("slack", "U1", new Place("slack", "chat", "C1"));
    static final Asker PLACELESS = new Asker("teams", "t1", null);
    static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2016-05-20T02:00:00Z");

    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final Desk desk;

    Dialogue() {
        Office office = office(subscriptions, new InMemoryOutbox(subscriptions));
        Roles roles = new Roles(Set.of("feishu:boss"), Set.of("feishu", "teams"), "李四");
        desk = new Desk(
                List.of(new DigestRoom(office, new Rights(() -> roles))),
                (text, asker) -> new PlanChoice.Chosen("seed", text),
                office.records().audit(),
                IcuHanzi.warm(),
                () -> NOW);
    }

    /** A room in which the chat has subscription 1, of which receipt 1 was given up. */
    public static Room room(Rights rights) {
        InMemorySubscriptions subscriptions = new InMemorySubscriptions();
        InMemoryOutbox outbox = new InMemoryOutbox(subscriptions);
        Order order = new Order(
                new Schedule.Daily(LocalTime.of(9, 0)),
                ZONE,
                "",
                Order.DEFAULT_HORIZON,
                Order.Scope.FULL,
                Order.WhenEmpty.SKIP,
                null,
                Language.ZH);
        subscriptions.add(
                new Subscriptions.Draft("", CHAT, order, NOW, "basis"), new Audit.Entry(NOW, "test", "test", ""));
        Row.Fate fate = new Row.Fate(Status.DEAD, "gone", Row.Timing.ON_TIME, NOW, null, ZONE);
        outbox.add(
                new Row(1, CHAT, "period", NOW, fate, List.of(new Row.Part("x", "x", List.of())), new Told(List.of())));
        return new DigestRoom(office(subscriptions, outbox), rights);
    }

    private static Office office(InMemorySubscriptions subscriptions, InMemoryOutbox outbox) {
        WorkCalendar days = new WorkCalendar(Map.of(LocalDate.of(2016, 6, 9), WorkCalendar.Kind.OFF));
        QuartzCron cron = new QuartzCron(Duration.ofMinutes(1));
        Composer composer = new Composer(SeedBot.SHELF, days);
        Post post = new Channels();
        Current current = new Current(
                SeedBot.SHELF,
                days,
                composer,
                new Editor(composer, days, new Planning(new Times(cron), Duration.ofHours(12)), post),
                new UrgeText(SeedBot.SHELF, days),
                "basis");
        return new Office(
                new Records(subscriptions, outbox, new InMemoryMutes(), entry -> {}),
                post,
                new ScheduleReader(cron),
                () -> current,
                new Unchanged(days),
                () -> {},
                ZONE);
    }

    private record Unchanged(WorkCalendar current) implements CalendarSource {
        @Override
        public WorkCalendar reload() {
            return current;
        }
    }

    private static final class Channels implements Post {
        @Override
        public boolean reaches(Place place) {
            return Set.of("chat", "webhook").contains(place.kind());
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            return Optional.empty();
        }

        @Override
        public List<String> channels() {
            return List.of("feishu", "slack", "teams");
        }
    }

    /** What somebody is answered; the text says so where it is no order. */
    String say(Asker asker, String text) {
        return desk.read(text, asker, TODAY)
                .map(order -> order.get().doc())
                .map(Dialogue::written)
                .orElse("no order");
    }

    Optional<Answer> answer(Asker asker, String text) {
        return desk.read(text, asker, TODAY).map(order -> order.get());
    }

    private static String written(Doc doc) {
        StringBuilder text = new StringBuilder();
        for (Doc.Block block : doc.blocks()) {
            if (block instanceof Doc.Lead lead) {
                text.append(lead.text()).append('\n');
            } else if (block instanceof Doc.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        }
        return text.toString();
    }
}
