package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import planbot.http.LogBudget.Line;

class LogBudgetTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final LogBudget budget = new LogBudget(nanos::get);

    @Test
    void a_flood_of_one_kind_is_told_in_part_and_hides_no_other() {
        for (int i = 0; i < LogBudget.A_MINUTE; i++) {
            assertEquals(Line.TOLD, budget.spend("slack"));
        }
        assertEquals(Line.LAST, budget.spend("slack"));
        assertEquals(Line.UNTOLD, budget.spend("slack"));
        assertEquals(Line.UNTOLD, budget.spend("slack"));
        assertEquals(Line.TOLD, budget.spend("wecom"));
    }

    @Test
    void after_a_minute_it_is_told_again() {
        for (int i = 0; i < 3 * LogBudget.A_MINUTE; i++) {
            budget.spend("slack");
        }
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertEquals(Line.UNTOLD, budget.spend("slack"));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertEquals(Line.TOLD, budget.spend("slack"));
    }
}
