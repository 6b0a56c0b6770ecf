package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.calendar.WorkCalendar;
import planbot.command.digests.Declarations.Declared;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.digest.Subscriptions;
import planbot.digest.content.Composer;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.schedule.Schedule;
import planbot.schedule.Times;
import planbot.store.InMemorySubscriptions;

class DeclarationsTest {
    private static final Instant NOW = Instant.parse("2016-05-20T02:00:00Z");
    private static final Place GROUP = new Place("feishu", "webhook", "");
    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of());

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();

    private void declare(Declared... declared) {
        declare(subscriptions, declared);
    }

    static void declare(Subscriptions subscriptions, Declared... declared) {
        Composer composer = new Composer(SeedBot.SHELF, CALENDAR);
        Times times = new Times(expression -> after -> Optional.empty());
        Editor editor = new Editor(composer, CALENDAR, new Planning(times, Duration.ofHours(12)), new Nowhere());
        new Declarations(subscriptions, editor, "basis").apply(List.of(declared), NOW);
    }

    static Declared daily(String name, int hour, String filter) {
        return new Declared(
                name,
                GROUP,
                new Order(
                        new Schedule.Daily(LocalTime.of(hour, 0)),
                        ZoneId.of("Asia/Shanghai"),
                        filter,
                        30,
                        Order.Scope.FULL,
                        Order.WhenEmpty.SKIP,
                        null,
                        Language.ZH));
    }

    private Subscription only() {
        List<Subscription> all = subscriptions.after(0, 10);
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void what_is_declared_is_on_record_once_however_often_it_is_read() {
        declare(daily("morning", 9, "市科委"));
        declare(daily("morning", 9, "市科委"));

        assertEquals("morning", only().name());
        assertEquals(Instant.parse("2016-05-21T01:00:00Z"), only().next());
        assertEquals(1, subscriptions.audited().size());
    }

    @Test
    void another_time_changes_it_and_another_filter_makes_it_another() {
        declare(daily("morning", 9, "市科委"));
        declare(daily("morning", 11, "市科委"));
        assertEquals(1, only().number());
        assertEquals(Instant.parse("2016-05-20T03:00:00Z"), only().next());

        declare(daily("morning", 11, "市教委"));
        assertEquals(2, only().number());
        assertEquals(Mode.ENDED, subscriptions.find(1).orElseThrow().state().mode());
    }

    @Test
    void what_is_declared_no_more_ends_and_what_was_ordered_in_chat_stays() {
        declare(daily("morning", 9, ""), daily("evening", 18, ""));
        declare(daily("evening", 18, ""));
        assertEquals("evening", only().name());
    }

    @Test
    void a_paused_one_stays_paused_over_a_restart_and_over_a_change() {
        declare(daily("morning", 9, ""));
        subscriptions.change(
                only().with(new State(Mode.PAUSED, 0, ""), null),
                new planbot.bot.Audit.Entry(NOW, "wecom:zhangsan", "pause", "subscription 1"));

        declare(daily("morning", 10, ""));

        assertEquals(Mode.PAUSED, only().state().mode());
        assertEquals(Optional.empty(), Optional.ofNullable(only().next()));
        assertEquals(new Schedule.Daily(LocalTime.of(10, 0)), only().order().schedule());
    }

    /** Nothing is sent here. */
    private static final class Nowhere implements Post {
        @Override
        public boolean reaches(Place place) {
            return true;
        }

        @Override
        public Optional<List<Row.Part>> write(Place place, Doc doc) {
            return Optional.empty();
        }

        @Override
        public List<String> channels() {
            return List.of();
        }
    }
}
