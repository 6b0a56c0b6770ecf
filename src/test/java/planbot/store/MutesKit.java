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
        mutes.mute(HERE, task(12, "2016年6月前"), ENTRY);
        mutes.mute(HERE, task(7, ""), ENTRY);

        assertEquals(List.of(task(7, ""), task(12, "2016年6月前")), mutes.at(HERE));
        assertEquals(List.of(), mutes.at(THERE));
    }

    @Test
    void a_second_mute_takes_the_place_of_the_first() {
        Mutes mutes = store();
        mutes.mute(HERE, task(7, "2016年6月前"), ENTRY);
        mutes.mute(HERE, task(7, "2017年6月前"), ENTRY);

        assertEquals(List.of(task(7, "2017年6月前")), mutes.at(HERE));
    }

    @Test
    void an_unmute_ends_the_one_mute_at_the_one_place() {
        Mutes mutes = store();
        mutes.mute(HERE, task(7, ""), ENTRY);
        mutes.mute(HERE, task(8, ""), ENTRY);
        mutes.mute(THERE, task(7, ""), ENTRY);

        assertTrue(mutes.unmute(HERE, 7, ENTRY));
        assertEquals(List.of(task(8, "")), mutes.at(HERE));
        assertEquals(List.of(task(7, "")), mutes.at(THERE));
    }

    @Test
    void what_was_not_muted_cannot_be_unmuted() {
        assertFalse(store().unmute(HERE, 7, ENTRY));
    }

    @Test
    void every_change_is_audited_and_nothing_else() {
        Mutes mutes = store();
        Audit.Entry first = new Audit.Entry(Instant.EPOCH.plusMillis(1), "a", "mute", "第7项");
        Audit.Entry second = new Audit.Entry(Instant.EPOCH.plusMillis(2), "b", "unmute", "第7项");
        mutes.mute(HERE, task(7, ""), first);
        mutes.unmute(HERE, 7, second);
        mutes.unmute(HERE, 7, ENTRY);

        assertEquals(List.of(first, second), audited());
    }

    @Test
    void tasks_of_any_writing_come_back_equal() {
        Mutes mutes = store();
        RandomDigests random = new RandomDigests(5);
        for (int i = 0; i < 100; i++) {
            TaskFacts facts = random.facts();
            mutes.mute(HERE, facts, ENTRY);
            assertTrue(mutes.at(HERE).contains(facts));
        }
    }
}
