package planbot.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import planbot.answer.Knowledge;
import planbot.plan.Task;
import planbot.progress.Progress;
import planbot.progress.Report;

/** Reports for tests: chosen ones, or any from a seed. */
public final class Reported {
    /** When the first of them was made; each is a minute after the one before. */
    public static final Instant FIRST = Instant.parse("2016-05-10T01:00:00Z");

    private final List<Report> reports = new ArrayList<>();

    /** Reported done; {@code due} is null for the task as a whole. */
    public Reported done(int task, @Nullable LocalDate due) {
        return add(task, Report.Kind.DONE, due, null, "", 0);
    }

    public Reported progress(int task, String words) {
        return add(task, Report.Kind.PROGRESS, null, null, words, 0);
    }

    public Reported postponed(int task, @Nullable LocalDate due, LocalDate movedTo, String basis) {
        return add(task, Report.Kind.POSTPONED, due, movedTo, basis, 0);
    }

    /** Takes back the one that was added as that, counted from 1. */
    public Reported withdrawn(int task, long which) {
        return add(task, Report.Kind.WITHDRAWN, null, null, "", which);
    }

    private Reported add(
            int task,
            Report.Kind kind,
            @Nullable LocalDate due,
            @Nullable LocalDate movedTo,
            String words,
            long withdraws) {
        long id = reports.size() + 1L;
        Report.By by = new Report.By("市科委", "feishu:ou_li", FIRST.plusSeconds(60 * (id - 1)));
        reports.add(new Report(id, "seed", task, kind, due, movedTo, words, by, withdraws));
        return this;
    }

    /** The plan with what was reported of it. */
    public Knowledge of(Knowledge known) {
        return known.with(Progress.of(reports));
    }

    /** The plan with any reports of its tasks. */
    public static Knowledge random(Knowledge known, Random random) {
        Reported reported = new Reported();
        for (Task task : known.plan().tasks()) {
            List<LocalDate> due =
                    task.deadline() == null ? List.of() : task.deadline().due();
            LocalDate one = due.isEmpty() || random.nextBoolean() ? null : due.get(random.nextInt(due.size()));
            switch (random.nextInt(5)) {
                case 0 -> reported.done(task.number(), one);
                case 1 -> reported.progress(task.number(), "=1+1 已形成初稿");
                case 2 -> reported.postponed(task.number(), one, LocalDate.of(2031, 1, 31), "依据，“文”");
                case 3 -> reported.done(task.number(), one).withdrawn(task.number(), reported.reports.size());
                default -> reported.progress(task.number(), "@x\r\n;,\\").done(task.number(), one);
            }
        }
        return reported.of(known);
    }
}
