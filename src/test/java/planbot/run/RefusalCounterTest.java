package planbot.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import planbot.command.Refusal;

class RefusalCounterTest {
    @Test
    void refusals_are_counted_by_channel_and_reason_and_the_page_has_a_name() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RefusalCounter counter = new RefusalCounter(registry);
        Map<String, Double> expected = new TreeMap<>();
        for (Refusal.Kind why : Refusal.Kind.values()) {
            String reason = why.name().toLowerCase(java.util.Locale.ROOT);
            counter.count("feishu", why);
            counter.count("feishu", why);
            counter.count("", why);
            expected.put("feishu " + reason, 2.0);
            expected.put("console " + reason, 1.0);
        }
        Map<String, Double> counted = new TreeMap<>();
        for (Counter one : registry.find("planbot.orders.refused").counters()) {
            counted.put(one.getId().getTag("channel") + " " + one.getId().getTag("reason"), one.count());
        }
        assertEquals(expected, counted);
    }
}
