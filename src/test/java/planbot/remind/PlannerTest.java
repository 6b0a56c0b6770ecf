package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.Shelf;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.calendar.WorkCalendar;
import planbot.conf.WorkdaysFile;
import planbot.cron.QuartzCron;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscriptions;
import planbot.digest.content.Composer;
import planbot.digest.content.Samples;
import planbot.digest.notice.AdminNotices;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.plan.Deadline;
import planbot.plan.Task;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;
import planbot.schedule.Times;
import planbot.store.InMemoryMutes;
import planbot.store.InMemoryOutbox;
import planbot.store.InMemorySubscriptions;

/** What comes on record when, whatever becomes of the clock and of what was ordered. */
class PlannerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Place GROUP = new Place("toy", "chat", "g");
    private static final Place GONE = new Place("toy", "chat", "gone");
    private static final Place LONG = new Place("toy", "chat", "long");
    private static final Place ADMINS = new Place("toy", "chat", "admins");
    private static final Schedule DAILY = new Schedule.Daily(LocalTime.of(8, 57));
    private static final Schedule WEEK_BEFORE =
            new Schedule.BeforeDue(List.of(new Schedule.Lead(7, Schedule.Lead.Unit.DAYS)), LocalTime.of(8, 57));
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryOutbox outbox = new InMemoryOutbox(subscriptions);
    private final WorkCalendar calendar = WorkdaysFile.read(Path.of("conf/workdays.csv"));
    private Duration shortest = Duration.ofMinutes(1);
    private boolean broken;
    private Shelf shelf = SeedBot.SHELF;
    private Instant now = Instant.parse("2016-05-20T01:30:00Z");
    private Planner planner = planner();

    /** One message a document, at every place but one. */
    private final class Chats implements planbot.digest.Post {
        @Override
        public boolean reaches(Place place) {
            return !place.equals(GONE);
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            if (broken && place.equals(ADMINS)) {
                throw new IllegalStateException("no words");
            }
            String said = doc.blocks().toString();
            String text = place.equals(LONG) ? said + "。".repeat(250_000) : said;
            return reaches(place) ? Optional.of(List.of(new Row.Part(text, "", List.of()))) : Optional.empty();
        }

        @Override
        public List<String> channels() {
            return List.of("toy");
        }
    }

    private Planner planner() {
        AdminNotices notices = new AdminNotices(List.of(ADMINS), new Chats(), ZONE);
        return new Planner(
                subscriptions,
                new InMemoryMutes(),
                outbox,
                now -> 0,
                () -> new Planner.Office(
                        new Editor(
                                new Composer(shelf, calendar),
                                calendar,
                                new Planning(new Times(new QuartzCron(shortest)), Duration.ofHours(12)),
                                new Chats()),
                        notices,
                        "basis of revision " + shelf.revision().number()));
    }

    private Subscription subscribe(Place place, Schedule schedule) {
        return subscribe(place, schedule, null);
    }

    private Subscription subscribe(Place place, Schedule schedule, @Nullable Quiet quiet) {
        Order order = new Order(
                schedule, ZONE, "", Order.DEFAULT_HORIZON, Order.Scope.FULL, Order.WhenEmpty.SEND, quiet, Language.ZH);
        return subscriptions.add(
                new Subscriptions.Draft("", place, order, null, "another"),
                new Audit.Entry(now, "test", "subscribe", ""));
    }

    private void pass(Duration later) {
        now = now.plus(later);
        planner.pass(now, () -> {});
    }

    private void restart() {
        planner = planner();
    }

    private List<Receipt> receipts(Place place) {
        return outbox.receipts(place, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 10_000);
    }

    private Map<String, Status> fates(Place place) {
        Map<String, Status> fates = new TreeMap<>();
        receipts(place).forEach(receipt -> fates.put(receipt.period(), receipt.status()));
        return fates;
    }

    private Mode mode(Subscription subscription) {
        return subscriptions.find(subscription.number()).orElseThrow().state().mode();
    }

    @Test
    void after_three_days_down_the_newest_is_sent_late_and_of_the_others_the_admins_are_told_once() {
        subscribe(GROUP, DAILY);
        pass(Duration.ZERO);
        restart();
        pass(DAY.multipliedBy(3));
        restart();
        pass(Duration.ZERO);

        assertEquals(
                Map.of(
                        "2016-05-21T08:57", Status.MISSED,
                        "2016-05-22T08:57", Status.MISSED,
                        "2016-05-23T08:57", Status.WAITING),
                fates(GROUP));
        assertEquals(Row.Timing.LATE, receipts(GROUP).get(0).timing());
        assertEquals(1, receipts(ADMINS).size());
    }

    @Test
    void an_order_that_cannot_be_read_any_more_is_told_and_keeps_no_other_from_its_time() {
        Subscription cron = subscribe(GROUP, new Schedule.Cron("0 0/5 * ? * *"));
        pass(Duration.ZERO);
        shortest = Duration.ofMinutes(10);
        restart();
        subscribe(ADMINS, DAILY);
        pass(Duration.ofMinutes(1));
        assertEquals(Map.of(), fates(GROUP));
        for (int i = 0; i < 5; i++) {
            pass(DAY);
        }

        assertEquals(Mode.SUSPENDED, mode(cron));
        assertEquals(
                List.of(Status.FAILED, Status.FAILED, Status.FAILED),
                List.copyOf(fates(GROUP).values()));
        assertEquals(
                5,
                receipts(ADMINS).stream().filter(one -> one.subscription() > 0).count());
        assertEquals(
                3,
                receipts(ADMINS).stream().filter(one -> one.subscription() == 0).count());
    }

    /** Task 7 is due on another day, and what is planned by due dates is planned anew. */
    private void reload() {
        shelf = SeedBot.shelf(Samples.changed(
                7,
                task -> new Task(
                        task.number(),
                        task.text(),
                        new Deadline("2016年9月前", Deadline.Kind.MONTH, List.of(LocalDate.of(2016, 9, 30))),
                        task.parties(),
                        task.place())));
    }

    @Test
    void nothing_is_sent_again_because_of_a_reload() {
        subscribe(GROUP, DAILY);
        subscribe(LONG, WEEK_BEFORE);
        pass(Duration.ZERO);
        pass(DAY);
        Map<String, Status> daily = fates(GROUP);
        assertEquals(1, daily.size());

        reload();
        pass(Duration.ZERO);
        restart();
        pass(Duration.ofMinutes(1));

        assertEquals(daily, fates(GROUP));
        assertEquals(Map.of(), fates(LONG));
        assertEquals(List.of(), receipts(ADMINS));
        pass(DAY);
        assertEquals(2, fates(GROUP).size());
    }

    @Test
    void what_was_told_before_a_due_date_that_a_reload_moves_is_told_before_the_new_one_and_not_again_before_the_old() {
        subscribe(GROUP, WEEK_BEFORE);
        pass(Duration.ZERO);
        while (now.isBefore(Instant.parse("2016-06-24T01:30:00Z"))) {
            pass(DAY);
        }
        assertEquals(List.of("2016-06-23T08:57"), List.copyOf(fates(GROUP).keySet()));

        reload();
        while (now.isBefore(Instant.parse("2016-10-01T01:30:00Z"))) {
            pass(DAY);
        }
        assertEquals(
                List.of("2016-06-23T08:57", "2016-09-23T08:57"),
                List.copyOf(fates(GROUP).keySet()));
    }

    @Test
    void a_place_that_is_gone_fails_loudly_and_alone() {
        Subscription gone = subscribe(GONE, DAILY);
        subscribe(GROUP, DAILY);
        pass(Duration.ZERO);
        broken = true;
        pass(DAY);
        broken = false;
        for (int i = 0; i < 3; i++) {
            pass(DAY);
        }

        assertEquals(4, fates(GROUP).size());
        assertEquals(Mode.SUSPENDED, mode(gone));
        assertEquals(2, receipts(ADMINS).size());
    }

    @Test
    void a_clock_that_is_set_back_sends_nothing_twice() {
        subscribe(GROUP, DAILY);
        pass(Duration.ZERO);
        pass(DAY);
        pass(DAY.multipliedBy(-2));
        for (int i = 0; i < 3; i++) {
            pass(DAY);
        }

        assertEquals(3, receipts(GROUP).size());
        assertEquals(List.of(), receipts(ADMINS));
    }

    @Test
    void what_a_clock_far_ahead_took_for_missed_is_sent_when_it_comes() {
        subscribe(GROUP, DAILY);
        pass(Duration.ZERO);
        pass(DAY.multipliedBy(3));
        pass(DAY.multipliedBy(-3));
        for (int i = 0; i < 4; i++) {
            pass(DAY);
        }

        assertEquals(4, fates(GROUP).size());
        assertTrue(fates(GROUP).values().stream().allMatch(status -> status == Status.WAITING));
    }

    @Test
    void of_ten_thousand_that_are_due_at_once_the_first_leave_before_the_last_are_written() {
        for (int i = 0; i < 250; i++) {
            subscribe(GROUP, DAILY);
        }
        pass(Duration.ZERO);
        List<Long> seen = new ArrayList<>();
        now = now.plus(DAY);
        planner.pass(now, () -> seen.add(outbox.counts().get(Status.WAITING)));

        assertEquals(List.of(100L, 200L, 250L), seen);
    }

    @Test
    void of_those_due_in_quiet_hours_the_last_is_sent_when_they_are_over() {
        subscribe(GROUP, new Schedule.Cron("0 0 * ? * *"), new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 30)));
        pass(Duration.ZERO);
        for (int i = 0; i < 24; i++) {
            pass(Duration.ofHours(1));
        }

        Map<String, Status> fates = fates(GROUP);
        assertEquals(24, fates.size());
        assertEquals(
                List.of(
                        "2016-05-20T22:00",
                        "2016-05-20T23:00",
                        "2016-05-21T00:00",
                        "2016-05-21T01:00",
                        "2016-05-21T02:00",
                        "2016-05-21T03:00",
                        "2016-05-21T04:00",
                        "2016-05-21T05:00"),
                fates.keySet().stream()
                        .filter(period -> fates.get(period) == Status.MERGED)
                        .toList());
        assertEquals(16, outbox.counts().get(Status.WAITING));
    }

    @Test
    void what_waits_for_the_end_of_quiet_hours_counts_its_days_from_then() {
        subscribe(GROUP, new Schedule.Daily(LocalTime.of(23, 0)), new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        pass(Duration.ZERO);
        pass(Duration.ofHours(15));
        assertEquals(Map.of("2016-05-20T23:00", Status.WAITING), fates(GROUP));

        Instant morning = Instant.parse("2016-05-20T23:00:00Z");
        assertEquals(List.of(), outbox.claim("me", morning.minusMillis(1), morning.plus(DAY), List.of(), 9));
        String text = outbox.claim("me", morning, morning.plus(DAY), List.of(), 9)
                .get(0)
                .row()
                .parts()
                .get(0)
                .content();
        assertTrue(text.contains("5月21日"), text);
    }

    @Test
    void what_is_too_long_for_any_chat_fails_and_the_others_that_are_due_do_not() {
        subscribe(LONG, DAILY);
        subscribe(GROUP, DAILY);
        pass(Duration.ZERO);
        pass(DAY);

        assertEquals(Map.of("2016-05-21T08:57", Status.FAILED), fates(LONG));
        assertEquals(Map.of("2016-05-21T08:57", Status.WAITING), fates(GROUP));
    }

    @Test
    void a_year_of_restarts_and_clocks_that_are_corrected_has_every_working_day_once() {
        subscribe(GROUP, new Schedule.Workdays(LocalTime.of(8, 57)));
        Random random = new Random(5);
        Instant begin = now;
        Instant end = now.plus(DAY.multipliedBy(365));
        while (now.isBefore(end)) {
            pass(Duration.ofMinutes(random.nextInt(600)));
            if (random.nextInt(4) == 0) {
                restart();
            }
            if (random.nextInt(20) == 0) {
                pass(Duration.ofMinutes(-random.nextInt(2_000)));
            }
        }

        List<String> expected = begin.atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .datesUntil(now.minus(Duration.ofHours(9))
                        .atZone(ZONE)
                        .toLocalDate()
                        .plusDays(1))
                .filter(calendar::isWorkday)
                .map(day -> day.atTime(8, 57).toString())
                .toList();
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        fates(GROUP).values().forEach(status -> statuses.merge(status, 1, Integer::sum));
        assertEquals(expected, List.copyOf(fates(GROUP).keySet()).subList(0, expected.size()));
        assertTrue(fates(GROUP).size() - expected.size() <= 1);
        assertEquals(Map.of(Status.WAITING, fates(GROUP).size()), statuses);
    }
}
