package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planbot.digest.Section;
import planbot.digest.TaskFacts;
import planbot.digest.Told;

/** What a group knows is read back, also as it was written before single dates could be reported done. */
class ToldTextTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 30);
    private static final LocalDate NEXT = LocalDate.of(2017, 6, 30);
    private static final TaskFacts FACTS = new TaskFacts(7, "2016年6月前", List.of(JUNE), List.of("市科委"), false);
    private static final TaskFacts PARTLY =
            new TaskFacts(8, "2016年、2017年", List.of(JUNE, NEXT), List.of(JUNE), List.of("市科委", "市教委"), false);

    @Test
    void what_was_written_before_dates_were_reported_reads_as_none_reported() throws SQLException {
        String section = Section.RED.name();
        Told told = new Told(List.of(new Told.TaskState(FACTS, List.of(new Told.Shown(JUNE, Section.RED)))));
        String old = "[[7,\"2016年6月前\",[\"2016-06-30\"],[\"市科委\"],false,[[\"2016-06-30\",\"" + section + "\"]]]]";
        assertEquals(told, ToldText.read(old));
        assertEquals(old, ToldText.write(told));
        assertEquals(FACTS, ToldText.facts("[7,\"2016年6月前\",[\"2016-06-30\"],[\"市科委\"],false]"));
    }

    @Test
    void dates_that_were_reported_are_read_back() throws SQLException {
        Told told = new Told(List.of(new Told.TaskState(PARTLY, List.of()), new Told.TaskState(FACTS, List.of())));
        assertEquals(told, ToldText.read(ToldText.write(told)));
        assertEquals(PARTLY, ToldText.facts(ToldText.write(PARTLY)));
        assertEquals(FACTS, ToldText.facts(ToldText.write(FACTS)));
    }
}
