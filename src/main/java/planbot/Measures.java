package planbot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.function.ToIntFunction;
import planbot.plan.Plan;
import planbot.run.ShelfHolder;

/** What is measured of the plans that are loaded, and of the process. */
final class Measures {
    private Measures() {}

    static void ofPlans(ShelfHolder shelves, MeterRegistry meters) {
        meters.gauge(
                "planbot.plan.revision",
                shelves,
                now -> now.current().revision().number());
        meters.gauge(
                "planbot.plan.tasks",
                shelves,
                now -> count(now, plan -> plan.tasks().size()));
        meters.gauge(
                "planbot.plan.findings",
                shelves,
                now -> count(now, plan -> plan.findings().size()));
    }

    static void ofProcess(MeterRegistry meters) {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        @SuppressWarnings("resource") // listens for collections as long as the process lives
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(meters);
    }

    static int count(ShelfHolder shelves, ToIntFunction<Plan> of) {
        return shelves.current().plans().stream()
                .mapToInt(known -> of.applyAsInt(known.edition().plan()))
                .sum();
    }
}
