package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.dispatch.StoredIntake.Scope;
import planbot.fakes.HandTurnedClock;
import planbot.store.Database;
import planbot.store.SqlInbox;

/** Two planbots on one record: each message is answered once, by whichever is there. */
abstract class SeveralInstancesKit implements MortalPlanbot.Heard {
    private static final Duration LEASE_AND_MORE = Duration.ofSeconds(13);
    private static final String QUESTION = "市科委牵头哪些任务";

    private final Vertx vertx = Vertx.vertx();
    private final HandTurnedClock clock = new HandTurnedClock();
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Database database = open();
    private MortalPlanbot one = instance();
    private MortalPlanbot two = instance();

    abstract Database open();

    private MortalPlanbot instance() {
        return instance(Scope.SHARED);
    }

    private MortalPlanbot instance(Scope scope) {
        try {
            MortalPlanbot.World world = new MortalPlanbot.World(vertx, clock, new SqlInbox(database.source()), this);
            return new MortalPlanbot(world, new OpenPlatform(clock), scope);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void sent(MortalPlanbot by, String key, String text) {
        sent.add(text);
    }

    @Override
    public void carriedOut(String order) {
        done.add(order);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
        database.close();
    }

    private String nextSent() throws InterruptedException {
        return String.valueOf(sent.poll(20, TimeUnit.SECONDS));
    }

    /** A message that is there and gone: what it owes is left. */
    private void dies(MortalPlanbot instance, Moment moment, String way, String body) throws Exception {
        instance.dieLater(moment);
        instance.deliver(way, body);
        for (int i = 0; i < 1_000 && !instance.isDead(); i++) {
            two.look();
        }
        assertTrue(instance.isDead());
    }

    private void turnOverLease() {
        clock.turn(LEASE_AND_MORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "later", "never", "nowhere"})
    void what_is_brought_to_both_is_answered_once(String way) throws Exception {
        List<String> answers = new ArrayList<>();
        for (MortalPlanbot instance : List.of(one, two, one, two)) {
            instance.deliver(way, "1 " + QUESTION)
                    .filter(text -> !text.equals("ack"))
                    .ifPresent(answers::add);
            one.rest();
            two.rest();
        }
        answers.addAll(sent);

        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.get(0).contains("14"));
        turnOverLease();
        assertEquals(0, one.look() + two.look(), "nothing is owed");
    }

    @Test
    void a_conversation_goes_on_wherever_its_messages_come() throws Exception {
        List<String> questions =
                List.of("2016年内到期的任务", "下一页", "那教委呢", "市科委牵头哪些任务", "还有吗", "其中2017年的呢", "谢谢", "第7项", "牵头单位是谁");
        MortalPlanbot alone = instance(Scope.OWN);
        for (int i = 0; i < questions.size(); i++) {
            String body = i + " " + questions.get(i);
            String wanted = alone.deliver("never", "alone" + body).orElseThrow();
            MortalPlanbot next = i % 3 == 1 ? two : one;
            assertEquals(
                    wanted, next.deliver(i % 2 == 0 ? "now" : "never", body).orElseThrow(), questions.get(i));
        }
    }

    @Test
    void a_conversation_of_the_api_goes_on_on_the_other_one() throws Exception {
        MortalPlanbot alone = instance(Scope.OWN);
        for (String text : List.of("市科委牵头哪些任务", "还有吗", "那教委呢", "还有吗", "第7项")) {
            String wanted = alone.ask("me", text);
            assertEquals(wanted, one.ask("me", text));
            MortalPlanbot kept = one;
            one = two;
            two = kept;
        }
    }

    @ParameterizedTest
    @CsvSource({"RECORDED,later", "SENDING,later", "RECORDED,now", "RECORDED,never"})
    void what_a_killed_one_owes_is_answered_by_the_other(Moment moment, String way) throws Exception {
        one.deliver("now", "1 " + QUESTION);
        dies(one, moment, way, "2 那教委呢");
        assertEquals(0, two.look(), "it may be there still");
        assertEquals(List.of(), List.copyOf(sent));
        turnOverLease();

        assertEquals(1, two.look());
        assertTrue(nextSent().contains("教委"));
        turnOverLease();
        assertEquals(0, two.look());
        assertEquals(Optional.of("ack"), two.deliver(way, "2 那教委呢"));
        assertTrue(sent.isEmpty());
    }

    @Test
    void who_was_killed_after_sending_is_answered_for_again() throws Exception {
        dies(one, Moment.SENT, "later", "1 " + QUESTION);
        nextSent();
        turnOverLease();

        assertEquals(1, two.look(), "nobody knows that it was sent but the platform");
        nextSent();
    }

    @Test
    void where_only_the_response_reaches_the_person_a_repeat_is_answered_in_it() throws Exception {
        dies(one, Moment.RECORDED, "nowhere", "1 " + QUESTION);
        assertEquals(Optional.of("ack"), two.deliver("nowhere", "1 " + QUESTION), "it may be there still");
        turnOverLease();

        assertEquals(0, two.look());
        assertTrue(two.deliver("nowhere", "1 " + QUESTION).orElseThrow().contains("14"));
        assertEquals(Optional.of("ack"), two.deliver("nowhere", "1 " + QUESTION));
    }

    @Test
    void an_order_that_was_not_begun_is_carried_out_by_the_other() throws Exception {
        dies(one, Moment.RECORDED, "later", "1 !a");
        turnOverLease();

        assertEquals(1, two.look());
        assertEquals("done: !a", nextSent());
        assertEquals(List.of("!a"), done);
    }

    @ParameterizedTest
    @CsvSource({"BEGUN,0", "CARRIED_OUT,1", "SENDING,1"})
    void an_order_that_was_begun_is_not_begun_again(Moment moment, int times) throws Exception {
        dies(one, moment, "later", "1 !a");
        turnOverLease();

        assertEquals(1, two.look());
        String told = nextSent();
        assertTrue(told.contains("打断") && told.contains("interrupted"), told);
        assertEquals(times, done.size());
        turnOverLease();
        assertEquals(0, two.look());
    }

    @Test
    void an_order_that_was_begun_is_not_begun_again_where_nobody_could_be_told() throws Exception {
        dies(one, Moment.BEGUN, "later", "1 !a");
        turnOverLease();
        two.shutOut();

        assertEquals(1, two.look());
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.of("ack"), two.deliver("later", "1 !a"));
            two.rest();
        }
        assertEquals(List.of(), done);
    }

    @Test
    void an_order_that_is_repeated_after_it_was_begun_is_not_begun_again() throws Exception {
        dies(one, Moment.BEGUN, "nowhere", "1 !a");
        turnOverLease();

        assertTrue(two.deliver("nowhere", "1 !a").orElseThrow().contains("interrupted"));
        assertEquals(Optional.of("ack"), two.deliver("nowhere", "1 !a"));
        assertEquals(List.of(), done);
    }

    @Test
    void while_the_store_is_away_questions_are_answered_at_once_and_orders_are_not_carried_out() throws Exception {
        one.deliver("now", "1 " + QUESTION);
        one.loseStore();

        assertTrue(one.deliver("now", "2 那教委呢").orElseThrow().contains("教委"));
        assertEquals(Optional.of("ack"), one.deliver("later", "3 " + QUESTION));
        assertTrue(nextSent().contains("14"));
        assertTrue(one.ask("me", QUESTION).contains("14"));
        String refused = one.deliver("now", "4 !a").orElseThrow();
        assertTrue(refused.contains("没有执行"), refused);
        assertEquals(List.of(), done);
    }

    @Test
    void what_was_settled_while_the_store_was_away_is_on_record_when_it_is_back() throws Exception {
        one.loseStoreAt(Moment.SENT);
        one.deliver("later", "1 " + QUESTION);
        nextSent();
        turnOverLease();
        one.look();
        one.findStore();
        one.look();
        one.rest();

        turnOverLease();
        assertEquals(0, two.look());
        assertTrue(sent.isEmpty());
    }

    @Test
    void who_comes_back_from_a_store_that_was_away_gives_others_time_to_settle() throws Exception {
        dies(one, Moment.SENDING, "later", "1 " + QUESTION);
        turnOverLease();
        two.loseStore();
        assertEquals(0, two.look());
        two.findStore();

        assertEquals(0, two.look());
        assertEquals(1, two.look());
    }

    @Test
    void who_could_not_renew_in_time_does_not_send_what_another_has() throws Exception {
        one.holdOrders();
        one.deliver("later", "1 !slow");
        assertEquals("!slow", one.nextHeld());
        turnOverLease();
        assertEquals(1, two.look());
        assertTrue(nextSent().contains("interrupted"));
        one.goOn();
        one.rest();

        assertTrue(sent.isEmpty());
        assertEquals(1, one.counted("lost"));
        assertEquals(List.of("!slow"), done);
    }

    @Test
    void who_renews_keeps_what_takes_long() throws Exception {
        one.holdOrders();
        one.deliver("later", "1 !slow");
        assertEquals("!slow", one.nextHeld());
        for (int i = 0; i < 10; i++) {
            clock.turn(Duration.ofSeconds(3));
            one.renew();
            assertEquals(0, two.look());
        }
        one.goOn();
        assertEquals("done: !slow", nextSent());
    }

    @Test
    void orders_that_take_every_worker_keep_nobody_from_showing_that_he_is_there() throws Exception {
        int workers = VertxOptions.DEFAULT_WORKER_POOL_SIZE;
        one.holdOrders();
        for (int i = 0; i < workers; i++) {
            one.deliver("later", i + " !slow");
        }
        for (int i = 0; i < workers; i++) {
            assertEquals("!slow", one.nextHeld());
        }
        for (int i = 0; i < 5; i++) {
            clock.turn(Duration.ofSeconds(3));
            one.renew();
        }
        one.goOn();
        one.rest();
        assertEquals(0, one.counted("lost"));
        assertEquals(workers, sent.size());
    }

    @Test
    void what_nobody_could_answer_for_a_quarter_of_an_hour_is_dropped_and_counted() throws Exception {
        dies(one, Moment.RECORDED, "later", "1 " + QUESTION);
        clock.turn(Duration.ofMinutes(16));

        assertEquals(0, two.look());
        assertEquals(1, two.counted("too_old"));
        assertFalse(sent.stream().findAny().isPresent());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_happens_every_message_is_answered_once(long seed) throws Exception {
        new RandomDeaths(new Random(seed), clock, heard -> {
                    MortalPlanbot.World world =
                            new MortalPlanbot.World(vertx, clock, new SqlInbox(database.source()), heard);
                    return new MortalPlanbot(world, new OpenPlatform(clock), Scope.SHARED);
                })
                .run(80);
    }
}
