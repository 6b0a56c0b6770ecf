package planbot.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import planbot.answer.Knowledge;
import planbot.bot.SeedBot;
import planbot.plan.Deadline;
import planbot.plan.Task;

/** How a task stands by its reports, also when the plan is read anew. */
class StandingTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 12, 31);
    private static final LocalDate SECOND = LocalDate.of(2017, 12, 31);

    private static Task due(LocalDate... days) {
        Task row = SeedBot.KNOWLEDGE.plan().task(8).orElseThrow();
        return new Task(
                8, row.text(), new Deadline("几年", Deadline.Kind.YEARS, List.of(days)), row.parties(), row.place());
    }

    private static Standing standing(Said said) {
        return new Standing(said.reports());
    }

    private static List<LocalDate> postponed(Standing standing, Task task) {
        return Objects.requireNonNull(standing.postponed(task).deadline()).due();
    }

    @Test
    void a_date_that_the_plan_does_not_have_any_more_makes_nothing_done() {
        Standing standing = standing(new Said().done(8, "2016-12-31"));
        assertTrue(standing.isDone(due(FIRST)));
        assertFalse(standing.isDone(due(SECOND)));
        assertFalse(standing.isDone(due()));
        assertEquals(List.of(SECOND), standing.open(due(FIRST, SECOND)));
    }

    @Test
    void a_report_of_the_whole_holds_whatever_dates_another_reading_brings() {
        Standing standing = standing(new Said().done(8));
        assertTrue(standing.isDone(due()));
        assertTrue(standing.isDone(due(FIRST, SECOND)));
        assertEquals(List.of(), standing.open(due(FIRST, SECOND)));
    }

    @Test
    void a_date_that_was_put_off_past_another_comes_behind_it() {
        Standing standing = standing(new Said().postponed(8, "2016-12-31", "2018-06-30", "甲号文"));
        LocalDate late = LocalDate.of(2018, 6, 30);
        assertEquals(List.of(SECOND, late), standing.open(due(FIRST, SECOND)));
        assertEquals(List.of(SECOND, late), postponed(standing, due(FIRST, SECOND)));
        assertEquals(List.of(SECOND), standing.open(due(SECOND)), "what is put off must be in the plan");
    }

    @Test
    void two_dates_that_fall_on_one_day_are_open_until_both_are_done() {
        Said said = new Said().postponed(8, "2016-12-31", "2017-12-31", "甲号文").done(8, "2017-12-31");
        Task task = due(FIRST, SECOND);
        assertEquals(List.of(SECOND), postponed(standing(said), task));
        assertEquals(List.of(SECOND), standing(said).open(task));
        assertTrue(standing(said.done(8, "2016-12-31")).isDone(task));
    }

    @Test
    void taking_back_brings_back_what_was_before() {
        Said said = new Said()
                .postponed(8, "2016-12-31", "2017-03-31", "甲号文")
                .postponed(8, "2016-12-31", "2017-06-30", "乙号文")
                .withdrawn(2);
        assertEquals(LocalDate.of(2017, 3, 31), standing(said).open(due(FIRST)).get(0));
        assertEquals(FIRST, standing(said.withdrawn(1)).open(due(FIRST)).get(0));
    }

    @Test
    void one_report_after_another_amounts_to_the_same_as_all_at_once() {
        List<Report> reports = new Said()
                .done(7)
                .progress(8, "初稿")
                .withdrawn(1)
                .postponed(8, "2016-12-31", "2017-03-31", "甲号文")
                .reports();
        Progress one = Progress.NONE;
        for (Report report : reports) {
            one = one.with(report);
        }
        Progress all = Progress.of(reports);
        assertEquals(all.version(), one.version());
        for (int task : List.of(7, 8, 9)) {
            assertEquals(all.of(task).map(Standing::history), one.of(task).map(Standing::history));
            assertEquals(all.of(task).map(Standing::standing), one.of(task).map(Standing::standing));
        }
    }

    @Test
    void nothing_counts_where_all_was_taken_back() {
        Knowledge knowledge = new Said().done(7).withdrawn(1).knowledge();
        assertTrue(knowledge.progress().isEmpty());
        assertEquals(SeedBot.KNOWLEDGE.plan(), knowledge.plan());
    }
}
