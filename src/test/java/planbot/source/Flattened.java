package planbot.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import planbot.plan.Deadline;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;

/** Small flattened plans, read with a directory of three bodies. */
final class Flattened {
    private Flattened() {}

    static final String HEAD = "序号重点任务完成时限牵头单位配合单位";
    static final PlanReader READER =
            new PlanReader(new UnitDirectory(List.of(unit("县林草局"), unit("县水务局"), unit("县城建投中心")), Map.of()));

    static Unit unit(String name) {
        return new Unit(name, null, List.of(), List.of(), false, List.of());
    }

    static Plan plan(String text) {
        return ((Reading.Whole) READER.read(text.getBytes(UTF_8))).plan();
    }

    static Deadline deadline(String text, int number) {
        return java.util.Objects.requireNonNull(row(text, number).deadline());
    }

    static Task row(String text, int number) {
        return plan(text).task(number).orElseThrow();
    }
}
