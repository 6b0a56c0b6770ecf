package planbot.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Row;
import planbot.digest.Section;
import planbot.digest.Status;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;

/** Orders, rows and what groups know, of every shape, from a seed: of few places and periods, so that they meet. */
final class RandomDigests {
    private static final Instant START = Instant.parse("2016-05-20T00:57:00Z");
    private static final List<String> TEXTS =
            List.of("市科委", "it's \"quoted\"; -- DROP", "😀𠮷 emoji", "", "长".repeat(30), "a\nb\tc\\\u0001", "％_%");
    private static final List<Place> PLACES = List.of(
            new Place("feishu", "chat", "oc_1"),
            new Place("feishu", "chat", "oc_1 "),
            new Place("wecom", "webhook", ""),
            new Place("feishu", "user", "oc_1"),
            new Place("dingtalk", "group", "cid 一/二"));

    private final Random random;

    RandomDigests(long seed) {
        random = new Random(seed);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> many(Supplier<T> value, int most) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    boolean chance() {
        return random.nextBoolean();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Instant instant() {
        return START.plusMillis(random.nextInt(50) * 60_007L);
    }

    Place place() {
        return one(PLACES);
    }

    String text() {
        return one(TEXTS);
    }

    Order order() {
        return new Order(
                schedule(),
                ZoneId.of(one(List.of("Asia/Shanghai", "America/New_York", "Z"))),
                text(),
                below(Order.LONGEST_HORIZON),
                one(List.of(Order.Scope.values())),
                one(List.of(Order.WhenEmpty.values())),
                maybe(this::quiet),
                one(List.of(Language.values())));
    }

    Quiet quiet() {
        return new Quiet(time(), time());
    }

    private LocalTime time() {
        return LocalTime.of(below(24), below(60));
    }

    Schedule schedule() {
        return switch (below(7)) {
            case 0 -> new Schedule.Daily(time());
            case 1 -> new Schedule.Workdays(time());
            case 2 ->
                new Schedule.Weekly(Set.of(DayOfWeek.MONDAY, one(List.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY))), time());
            case 3 -> new Schedule.Monthly(day(), time());
            case 4 -> new Schedule.Cron("0 57 8 ? * MON-FRI");
            case 5 -> new Schedule.BeforeDue(List.of(lead(), new Schedule.Lead(0, Schedule.Lead.Unit.DAYS)), time());
            default -> new Schedule.Overdue(time());
        };
    }

    private Schedule.Day day() {
        return chance() ? new Schedule.Day.Numbered(1 + below(31)) : one(List.of(Schedule.Day.Named.values()));
    }

    private Schedule.Lead lead() {
        return new Schedule.Lead(1 + below(30), one(List.of(Schedule.Lead.Unit.values())));
    }

    /** A row to be sent. */
    Row waiting(long subscription) {
        return row(subscription, Status.WAITING);
    }

    Row row(long subscription) {
        return chance() ? waiting(subscription) : row(subscription, one(List.of(Status.values())));
    }

    Row row(long subscription, Status status) {
        return new Row(
                subscription,
                place(),
                "2016-05-2" + below(8) + "T08:57",
                instant(),
                new Row.Fate(
                        status,
                        text(),
                        one(List.of(Row.Timing.values())),
                        instant(),
                        maybe(this::quiet),
                        ZoneId.of("Asia/Shanghai")),
                status.isOpen() ? parts() : List.of(),
                status.isOpen() ? maybe(this::told) : null);
    }

    List<Row.Part> parts() {
        return many(() -> new Row.Part(text(), text(), many(() -> new Row.Part(text(), text(), List.of()), 2)), 3);
    }

    Told told() {
        return new Told(many(
                () -> new Told.TaskState(
                        facts(), many(() -> new Told.Shown(date(), one(List.of(Section.values()))), 2)),
                4));
    }

    TaskFacts facts() {
        return new TaskFacts(
                1 + below(38), text(), many(this::date, 3), many(this::date, 2), many(this::text, 3), chance());
    }

    private LocalDate date() {
        return LocalDate.of(2016, 1, 1).plusDays(below(2_000));
    }
}
