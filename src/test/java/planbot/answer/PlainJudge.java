package planbot.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.ask.Criterion;
import planbot.plan.Deadline;
import planbot.plan.Role;
import planbot.plan.Task;

/** What a condition means, said of each task by itself: what {@link Judge} is held against. */
final class PlainJudge {
    private final Knowledge knowledge;
    private final LocalDate today;
    /** The tasks that have the words, found once for all tasks that are judged by them. */
    private final Map<List<String>, Set<Integer>> found = new HashMap<>();

    PlainJudge(Knowledge knowledge, LocalDate today) {
        this.knowledge = knowledge;
        this.today = today;
    }

    Judgement judge(Task task, Criterion criterion) {
        if (task.state() == Task.State.ABSENT && !(criterion instanceof Criterion.Numbered)) {
            return Judgement.UNKNOWN;
        }
        if (criterion instanceof Criterion.All all) {
            return all(task, all.parts());
        }
        if (criterion instanceof Criterion.Any any) {
            return any(task, any.parts());
        }
        if (criterion instanceof Criterion.Not not) {
            return judge(task, not.other()).not();
        }
        if (criterion instanceof Criterion.Numbered numbered) {
            return Judgement.of(numbered.numbers().contains(task.number()));
        }
        if (criterion instanceof Criterion.Done) {
            // The document itself says nothing of progress: what nobody reported done is not.
            return Judgement.of(knowledge.done(task).isPresent());
        }
        if (criterion instanceof Criterion.Mentions mentions) {
            return mentions(task, found.computeIfAbsent(mentions.words(), this::found));
        }
        if (criterion instanceof Criterion.TextLost) {
            return Judgement.of(task.text() == null);
        }
        if (criterion instanceof Criterion.Takes takes) {
            return takes(task, takes);
        }
        if (criterion instanceof Criterion.Sole sole) {
            List<String> cell = task.parties().in(sole.role());
            return cell == null ? Judgement.UNKNOWN : Judgement.of(cell.equals(List.of(sole.unit())));
        }
        if (criterion instanceof Criterion.UnitCount count) {
            List<String> cell = task.parties().in(count.role());
            return cell == null
                    ? Judgement.UNKNOWN
                    : Judgement.of(cell.size() >= count.least() && cell.size() <= count.most());
        }
        if (criterion instanceof Criterion.MostUnits most) {
            // Which of the others has most is for the selection to say.
            return task.parties().in(most.role()) == null ? Judgement.UNKNOWN : Judgement.YES;
        }
        if (criterion instanceof Criterion.PartiesUnknown unknown) {
            return Judgement.of(task.parties().in(unknown.role()) == null);
        }
        return due(task, criterion);
    }

    private Judgement all(Task task, List<Criterion> parts) {
        Judgement judgement = Judgement.YES;
        for (Criterion part : parts) {
            judgement = judgement.and(judge(task, part));
        }
        return judgement;
    }

    private Judgement any(Task task, List<Criterion> parts) {
        Judgement judgement = Judgement.NO;
        for (Criterion part : parts) {
            judgement = judgement.or(judge(task, part));
        }
        return judgement;
    }

    private Set<Integer> found(List<String> words) {
        Map<Integer, Double> scores = new HashMap<>();
        knowledge.plan().tasks().stream()
                .filter(task -> task.text() != null)
                .forEach(task -> scores.put(task.number(), Likeness.of(knowledge.fold(text(task)), words)));
        double best = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        return scores.keySet().stream()
                .filter(number -> scores.getOrDefault(number, 0.0) >= Math.max(Likeness.ENOUGH, best - 0.05))
                .collect(Collectors.toSet());
    }

    private static String text(Task task) {
        return task.text() == null ? "" : task.text();
    }

    private static Judgement mentions(Task task, Set<Integer> found) {
        return task.text() == null ? Judgement.UNKNOWN : Judgement.of(found.contains(task.number()));
    }

    private static Judgement takes(Task task, Criterion.Takes takes) {
        if (takes.role() == Role.EITHER) {
            return inCell(task.parties().lead(), takes.unit())
                    .or(inCell(task.parties().cooperating(), takes.unit()));
        }
        return inCell(task.parties().in(takes.role()), takes.unit());
    }

    private static Judgement inCell(@Nullable List<String> cell, String unit) {
        return cell == null ? Judgement.UNKNOWN : Judgement.of(cell.contains(unit));
    }

    private Judgement due(Task task, Criterion criterion) {
        Deadline deadline = task.deadline();
        if (criterion instanceof Criterion.DeadlineUnknown) {
            return Judgement.of(deadline == null);
        }
        if (deadline == null) {
            return Judgement.UNKNOWN;
        }
        if (criterion instanceof Criterion.DueIn due) {
            return Judgement.of(deadline.due().stream().anyMatch(due.span()::holds));
        }
        if (criterion instanceof Criterion.Overdue) {
            return Judgement.of(knowledge.open(task).stream().anyMatch(day -> day.isBefore(today)));
        }
        if (criterion instanceof Criterion.NotYetDue) {
            return Judgement.of(knowledge.open(task).stream().anyMatch(day -> !day.isBefore(today)));
        }
        throw new IllegalArgumentException("a condition without a judgement: " + criterion);
    }
}
