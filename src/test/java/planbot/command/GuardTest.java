package planbot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.fakes.HandTurnedClock;
import planbot.hanzi.IcuHanzi;

/** Who is let through to the desk, who is to wait, and what of it is on record. */
class GuardTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);
    private static final Asker GUEST = new Asker("feishu", "guest", null);
    private static final Asker BOSS = new Asker("feishu", "boss", null);
    private static final Asker STRANGER = new Asker("slack", "T1:U9", null);
    private static final Asker READER = new Asker("slack", "T1:U1", null);
    private static final Asker SUBSCRIBER = new Asker("slack", "T1:U2", null);

    private final HandTurnedClock clock = new HandTurnedClock();
    private final List<Audit.Entry> audited = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final Rights rights = new Rights(() -> new Roles(
            Set.of("feishu:boss"),
            Set.of("slack:T1:U2"),
            Map.of("slack:T1:U3", Set.of("市科委")),
            Map.of("slack", Set.of("T1:U1")),
            "张主任"));
    private final Desk desk = new Desk(
            List.of(this::room),
            (text, asker) -> new PlanChoice.Chosen("seed", text),
            new Guard(rights, audited::add, (channel, why) -> counted.add(channel + " " + why)),
            HANZI,
            clock);

    /** {@code admin} is for admins, {@code any} for whoever may ask, {@code wrong} for nobody, {@code id} for everybody. */
    private Stream<Room.Work> work(Spoken text) {
        return Stream.of("admin", "any", "wrong", "id")
                .filter(word -> text.plain().contains(word))
                .map(word -> new Room.Work(
                        word,
                        Language.ZH,
                        word.equals("id") ? Room.Audience.ANYBODY : Room.Audience.READERS,
                        ordered -> carryOut(word, ordered)));
    }

    private Optional<Room.Work> room(Spoken text) {
        return work(text).findFirst();
    }

    private Doc carryOut(String word, Ordered ordered) {
        if (word.equals("admin")) {
            rights.checkAdmin(ordered);
        }
        if (word.equals("wrong")) {
            throw Refusal.wrong("wrong");
        }
        return new Doc(Language.ZH, List.of(new Doc.Lead("done " + word)));
    }

    private String say(Asker asker, String text) {
        return desk.read(text, asker, TODAY)
                .map(order -> PlainText.render(order.get().doc()).strip())
                .orElse("question");
    }

    private List<String> actions() {
        return audited.stream()
                .map(entry -> entry.actor() + " " + entry.action() + ": " + entry.detail())
                .toList();
    }

    @Test
    void who_is_refused_five_times_waits_and_twice_as_long_each_time_he_is_refused_again() {
        for (int i = 0; i < Guard.REFUSALS; i++) {
            assertTrue(say(GUEST, "admin").contains("管理员"));
        }
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            assertTrue(say(GUEST, "any").contains("请过" + minutes + "分钟"), say(GUEST, "any"));
            clock.turn(Duration.ofMinutes(minutes));
            assertTrue(say(GUEST, "admin").contains("只有管理员"));
        }
        assertTrue(actions().contains("feishu:guest slowed: for 60 minutes"));
        assertEquals(2, counted.stream().distinct().count(), counted::toString);
    }

    @Test
    void who_waits_is_refused_at_once_and_that_is_counted_but_not_on_record_again() {
        for (int i = 0; i < 50; i++) {
            say(GUEST, "admin");
        }

        assertEquals(
                List.of("feishu:guest refused: admin", "feishu:guest slowed: for 1 minutes"),
                actions().stream().distinct().toList());
        assertEquals(Guard.REFUSALS + 1, audited.size());
        assertEquals(45, counted.stream().filter("feishu TOO_OFTEN"::equals).count());
    }

    @Test
    void an_order_that_is_carried_out_after_the_pause_begins_anew() {
        for (int i = 0; i < 10; i++) {
            say(GUEST, "admin");
        }
        clock.turn(Duration.ofMinutes(1));
        assertEquals("done any", say(GUEST, "any"));

        for (int i = 0; i < Guard.REFUSALS; i++) {
            assertEquals("done any", say(GUEST, "any"));
            say(GUEST, "admin");
        }
        assertTrue(say(GUEST, "any").contains("请过1分钟"));
    }

    @Test
    void refusals_that_lie_far_apart_and_orders_that_are_only_wrong_make_nobody_wait() {
        for (int i = 0; i < 20; i++) {
            say(GUEST, "admin");
            say(GUEST, "wrong");
            say(GUEST, "wrong");
            assertEquals("done any", say(GUEST, "any"));
            clock.turn(Duration.ofMinutes(3));
        }
        assertEquals(Set.of("feishu FORBIDDEN"), Set.copyOf(counted));
    }

    @Test
    void one_who_waits_holds_up_no_other_and_can_still_learn_who_he_is() {
        for (int i = 0; i < 10; i++) {
            say(GUEST, "admin");
        }
        assertEquals("done admin", say(BOSS, "admin"));
        assertEquals("done admin", say(Asker.CONSOLE, "admin"));
        assertEquals("done id", say(GUEST, "id"));
        assertEquals("question", say(GUEST, "市科委牵头哪些任务"));
    }

    @Test
    void ten_thousand_callers_are_remembered_and_no_more() {
        Recent<Integer> recent = new Recent<>();
        for (int i = 0; i < 3 * Recent.MOST; i++) {
            recent.put("caller " + i, i);
        }
        assertEquals(Recent.MOST, recent.size());
        assertFalse(recent.containsKey("caller 0"));
    }

    @Test
    void where_not_everybody_may_ask_those_on_the_list_and_those_with_a_role_do() {
        for (Asker asker : List.of(
                READER, SUBSCRIBER, new Asker("slack", "T1:U3", null), GUEST, Asker.CONSOLE, Asker.console("api:1"))) {
            assertEquals("question", say(asker, "市科委牵头哪些任务"), asker::actor);
        }
        assertTrue(say(STRANGER, "市科委牵头哪些任务").contains("请联系张主任，说“授权 slack:T1:U9 查询”"));
        assertTrue(say(STRANGER, "what is due in June?").contains("Please ask 张主任"));
        assertTrue(say(STRANGER, "any").contains("slack:T1:U9"));
        assertEquals("done id", say(STRANGER, "id"));
    }

    @Test
    void a_question_that_is_not_heard_is_on_record_once_an_hour() {
        for (int i = 0; i < 30; i++) {
            say(STRANGER, "市科委牵头哪些任务");
            clock.turn(Duration.ofMinutes(3));
        }
        assertEquals(List.of("slack:T1:U9 refused: Question", "slack:T1:U9 refused: Question"), actions());
        assertEquals(30, counted.size());
        assertEquals(Set.of("slack UNHEARD"), Set.copyOf(counted));
    }
}
