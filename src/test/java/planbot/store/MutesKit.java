package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.digest.Mutes;
import planbot.digest.Place;
import planbot.digest.TaskFacts;

/** What every record of mutes does. */
abstract class MutesKit {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "feishu:someone", "mute", "7");
    private static final Place HERE = new Place("feishu", "chat", "oc_1");
    private static final Place THERE = new Place("feishu", "chat", "oc_2");

    private static final String PLAN = "seed";

    /** An empty record. */
    abstract Mutes store();

    /** What the record has audited, in order. */
    abstract List<Audit.Entry> audited();

    private static TaskFacts task(int number, String deadline) {
        return new TaskFacts(
                number, deadline, List.of(LocalDate.of(2016, 6, 30)), List.of("市科委", "市教委"), number % 2 == 0);
    }

    @Test
    void what_is_muted_comes_back_as_it_stood_by_number() {
        Mutes mutes = store();
        mutes.mute(HERE, PLAN, task(12, "2016年6月前"), ENTRY);
        mutes.mute(HERE, PLAN, task(7, ""), ENTRY);

        assertEquals(List.of(task(7, ""), task(12, "2016年6月前")), mutes.at(HERE, PLAN));
        assertEquals(List.of(), mutes.at(THERE, PLAN));
    }

    @Test
    void a_second_mute_takes_the_place_of_the_first() {
        Mutes mutes = store();
        mutes.mute(HERE, PLAN, task(7, "2016年6月前"), ENTRY);
        mutes.mute(HERE, PLAN, task(7, "2017年6月前"), ENTRY);

        assertEquals(List.of(task(7, "2017年6月前")), mutes.at(HERE, PLAN));
    }

    @Test
    void an_unmute_ends_the_one_mute_at_the_one_place() {
        Mutes mutes = store();
        mutes.mute(HERE, PLAN, task(7, ""), ENTRY);
        mutes.mute(HERE, PLAN, task(8, ""), ENTRY);
        mutes.mute(THERE, PLAN, task(7, ""), ENTRY);

        assertTrue(mutes.unmute(HERE, PLAN, 7, ENTRY));
        assertEquals(List.of(task(8, "")), mutes.at(HERE, PLAN));
        assertEquals(List.of(task(7, "")), mutes.at(THERE, PLAN));
    }

    @Test
    void a_task_of_one_plan_is_not_muted_with_its_namesake_of_another() {
        Mutes mutes = store();
        mutes.mute(HERE, PLAN, task(7, ""), ENTRY);
        mutes.mute(HERE, "other", task(7, "2016年6月前"), ENTRY);

        assertTrue(mutes.unmute(HERE, PLAN, 7, ENTRY));
        assertEquals(List.of(), mutes.at(HERE, PLAN));
        assertEquals(List.of(task(7, "2016年6月前")), mutes.at(HERE, "other"));
    }

    @Test
    void what_was_not_muted_cannot_be_unmuted() {
        assertFalse(store().unmute(HERE, PLAN, 7, ENTRY));
    }

    @Test
    void every_change_is_audited_and_nothing_else() {
        Mutes mutes = store();
        Audit.Entry first = new Audit.Entry(Instant.EPOCH.plusMillis(1), "a", "mute", "第7项");
        Audit.Entry second = new Audit.Entry(Instant.EPOCH.plusMillis(2), "b", "unmute", "第7项");
        mutes.mute(HERE, PLAN, task(7, ""), first);
        mutes.unmute(HERE, PLAN, 7, second);
        mutes.unmute(HERE, PLAN, 7, ENTRY);

        assertEquals(List.of(first, second), audited());
    }

    @Test
    void tasks_of_any_writing_come_back_equal() {
        Mutes mutes = store();
        RandomDigests random = new RandomDigests(5);
        for (int i = 0; i < 100; i++) {
            TaskFacts facts = random.facts();
            mutes.mute(HERE, PLAN, facts, ENTRY);
            assertTrue(mutes.at(HERE, PLAN).contains(facts));
        }
    }
}
