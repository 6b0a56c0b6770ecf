package planbot.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Knowledge;
import planbot.bot.SeedBot;
import planbot.plan.Task;

/** Reports of the seed's plan by the units that lead, all made on 2016-05-20. */
public final class Said {
    private static final Instant AT = Instant.parse("2016-05-20T02:00:00Z");

    private final List<Report> reports = new ArrayList<>();

    public Said done(int task) {
        return add(task, Report.Kind.DONE, null, null, "", 0);
    }

    public Said done(int task, String due) {
        return add(task, Report.Kind.DONE, LocalDate.parse(due), null, "", 0);
    }

    public Said progress(int task, String words) {
        return add(task, Report.Kind.PROGRESS, null, null, words, 0);
    }

    public Said postponed(int task, String due, String to, String basis) {
        return add(task, Report.Kind.POSTPONED, LocalDate.parse(due), LocalDate.parse(to), basis, 0);
    }

    /** Takes back the report with this id; they are numbered from 1. */
    public Said withdrawn(long id) {
        return add(reports.get((int) id - 1).task(), Report.Kind.WITHDRAWN, null, null, "", id);
    }

    private Said add(
            int task,
            Report.Kind kind,
            @Nullable LocalDate due,
            @Nullable LocalDate movedTo,
            String words,
            long withdraws) {
        List<String> lead = SeedBot.KNOWLEDGE
                .plan()
                .task(task)
                .map(Task::parties)
                .orElseThrow()
                .lead();
        String unit = lead == null ? "" : lead.get(0);
        reports.add(new Report(
                reports.size() + 1,
                "seed",
                task,
                kind,
                due,
                movedTo,
                words,
                new Report.By(unit, "feishu:clerk", AT),
                withdraws));
        return this;
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /** What is known with these reports. */
    public Knowledge knowledge() {
        return SeedBot.KNOWLEDGE.with(Progress.of(reports));
    }
}
