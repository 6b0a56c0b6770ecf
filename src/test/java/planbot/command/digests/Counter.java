package planbot.command.digests;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.calendar.WorkCalendar;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.PlanChoice;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.conf.WorkdaysFile;
import planbot.cron.QuartzCron;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.Told;
import planbot.digest.content.Composer;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.digest.urge.UrgeText;
import planbot.fakes.HandTurnedClock;
import planbot.hanzi.IcuHanzi;
import planbot.schedule.Schedule;
import planbot.schedule.ScheduleReader;
import planbot.schedule.Times;
import planbot.store.InMemoryMutes;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** A desk over records in memory; by its clock it is 2016-05-20 09:00 in Shanghai, a Friday. */
final class Counter {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final IcuHanzi HANZI = IcuHanzi.warm();
    private static final WorkCalendar CALENDAR = WorkdaysFile.read(Path.of("conf/workdays.csv"));
    private static final Place HERE = new Place("feishu", "chat", "here");
    private static final Map<String, Place> PLACES =
            Map.of("here", HERE, "there", new Place("feishu", "chat", "there"));

    private final HandTurnedClock clock = new HandTurnedClock();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryOutbox outbox = new InMemoryOutbox(subscriptions);
    private final InMemoryMutes mutes = new InMemoryMutes();
    private final Log log = new Log();
    private final Planning planning =
            new Planning(new Times(new QuartzCron(Duration.ofMinutes(10))), Duration.ofHours(12));
    private final Source calendar = new Source();
    private final Channels channels = new Channels();
    private final Desk desk;
    private final List<String> seen = new ArrayList<>();
    private int rows;

    Counter() {
        Records records = new Records(subscriptions, outbox, mutes, log);
        Office office = new Office(
                records,
                channels,
                new ScheduleReader(new QuartzCron(Duration.ofMinutes(10))),
                this::current,
                calendar,
                () -> {},
                ZONE);
        Roles roles = new Roles(Set.of("feishu:boss", "wecom:boss"), Set.of("feishu:clerk"), "张主任");
        desk = new Desk(
                List.of(new DigestRoom(office, new Rights(() -> roles))),
                (text, asker) -> new PlanChoice.Chosen("seed", text),
                office.records().audit(),
                HANZI,
                clock);
    }

    private static final class Log implements Audit {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void record(Entry entry) {
            entries.add(entry);
        }
    }

    private static final class Source implements CalendarSource {
        private boolean broken;

        @Override
        public WorkCalendar current() {
            return CALENDAR;
        }

        @Override
        public WorkCalendar reload() {
            if (broken) {
                throw new IllegalArgumentException("workdays.csv line 3: no date");
            }
            return CALENDAR;
        }
    }

    private static final class Channels implements Post {
        @Override
        public boolean reaches(Place place) {
            return place.channel().equals("feishu")
                    ? List.of("chat", "user", "webhook").contains(place.kind())
                    : place.kind().equals("webhook");
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            String text = PlainText.render(doc);
            return reaches(place) ? Optional.of(List.of(new Row.Part(text, text, List.of()))) : Optional.empty();
        }

        @Override
        public List<String> channels() {
            return List.of("feishu", "wecom");
        }
    }

    private Office.Current current() {
        Composer composer = new Composer(SeedBot.SHELF, CALENDAR);
        return new Office.Current(
                SeedBot.SHELF,
                CALENDAR,
                composer,
                new Editor(composer, CALENDAR, planning, channels),
                new UrgeText(SeedBot.SHELF, CALENDAR),
                "basis");
    }

    /** Somebody in a chat; {@code nowhere} is one that cannot be written to. */
    static Asker asker(String user, String where) {
        if (user.equals("console")) {
            return Asker.CONSOLE;
        }
        Place place = PLACES.get(where);
        return new Asker(where.equals("nowhere") ? "wecom" : "feishu", user, place);
    }

    Optional<Supplier<Answer>> order(String text, Asker asker) {
        return desk.read(text, asker, LocalDate.ofInstant(clock.instant(), ZONE));
    }

    /** What goes on around the desk. */
    void happens(String what) {
        String[] words = what.split(" ", -1);
        switch (words[0]) {
            case "turn" -> clock.turn(Duration.parse(words[1]));
            case "row" -> row(Long.parseLong(words[1]), Status.valueOf(words[2]), words.length > 3 ? words[3] : "");
            case "suspended" -> suspend(Long.parseLong(words[1]));
            case "declared" -> declare(words[1]);
            case "broken" -> calendar.broken = true;
            default -> throw new IllegalArgumentException(what);
        }
        audited();
    }

    private void row(long subscription, Status status, String why) {
        Place place = subscriptions.find(subscription).map(Subscription::place).orElse(HERE);
        Instant now = clock.instant();
        Row.Fate fate = new Row.Fate(status, why, Row.Timing.ON_TIME, now, null, ZONE);
        List<Row.Part> parts = status == Status.SKIPPED || status == Status.MISSED
                ? List.of()
                : List.of(new Row.Part("x", "x", List.of()));
        outbox.add(new Row(subscription, place, "period " + ++rows, now, fate, parts, new Told(List.of())));
    }

    private void suspend(long number) {
        Subscription found = subscriptions.find(number).orElseThrow();
        Subscription.State state = new Subscription.State(Subscription.Mode.SUSPENDED, 3, "no-target 230002");
        subscriptions.change(found.with(state, null), entry());
    }

    private void declare(String name) {
        Order order = new Order(
                new Schedule.Daily(LocalTime.of(9, 0)),
                ZONE,
                "",
                Order.DEFAULT_HORIZON,
                Order.Scope.FULL,
                Order.WhenEmpty.SKIP,
                null,
                Language.ZH);
        subscriptions.add(new Subscriptions.Draft(name, HERE, order, clock.instant(), "basis"), entry());
    }

    private Audit.Entry entry() {
        return new Audit.Entry(clock.instant(), "test", "test", "");
    }

    /** What was audited since it was last asked for. */
    List<String> audited() {
        List<String> all = Stream.of(subscriptions.audited(), mutes.audited(), List.copyOf(log.entries))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Audit.Entry::at))
                .map(entry -> entry.actor() + " " + entry.action() + ": " + entry.detail())
                .toList();
        List<String> fresh = new ArrayList<>(all);
        seen.forEach(fresh::remove);
        seen.addAll(fresh);
        return fresh;
    }

    /** The subscriptions that have not ended. */
    List<String> records() {
        return subscriptions.after(0, 1_000).stream().map(Counter::line).toList();
    }

    private static String line(Subscription subscription) {
        Place place = subscription.place();
        String mode = subscription.state().mode().toString().toLowerCase(Locale.ROOT);
        String next = subscription.next() == null
                ? "never"
                : LocalDateTime.ofInstant(subscription.next(), ZONE).toString();
        return subscription.number() + " " + place.channel() + " " + place.kind() + " " + place.address() + ", " + mode
                + ", " + next + ", " + OrderLine.of(subscription.order());
    }
}
