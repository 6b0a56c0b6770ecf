package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer.Intent;
import planbot.ask.Aspect;
import planbot.ask.Filter;
import planbot.plan.Deadline;
import planbot.plan.Role;
import planbot.plan.Task;
import planbot.progress.Due;

/** Answers about tasks that were named, by number or by words: what was asked of them first, then the tasks. */
final class TaskAnswers {
    private final Composition composition;
    private final Words words;
    private final ProgressWords reported;

    TaskAnswers(Composition composition) {
        this.composition = composition;
        this.words = composition.words;
        this.reported = ProgressWords.in(words.language());
    }

    Answer numbered(Aspect aspect, Filter filter) {
        int last = composition.knowledge.lastNumber();
        List<Integer> beyond = new ArrayList<>();
        List<Integer> lost = new ArrayList<>();
        List<Task> held = new ArrayList<>();
        for (int number : filter.numbers()) {
            Task task = composition.task(number);
            if (task == null) {
                beyond.add(number);
            } else if (task.state() == Task.State.ABSENT) {
                lost.add(number);
            } else {
                held.add(task);
            }
        }
        List<String> lines = new ArrayList<>(lines(aspect, filter, held));
        if (!lost.isEmpty()) {
            lines.add(words.rowLost(lost));
        }
        if (!beyond.isEmpty()) {
            lines.add(words.outOfRange(beyond.stream().limit(20).toList(), last));
        }
        Intent intent = held.isEmpty() && lost.isEmpty() ? Intent.INVALID : Intent.TASK;
        return compose(
                lines, held, words.numbers(filter.numbers().stream().limit(20).toList()), intent);
    }

    /** What is asked of each; where nothing is, the tasks are named, because their texts follow. */
    private List<String> lines(Aspect aspect, Filter filter, List<Task> tasks) {
        if (tasks.size() > 1 && units(aspect, filter).isEmpty() && asksForTexts(asked(aspect, filter))) {
            return List.of(words.inAll(tasks.stream().map(Task::number).toList()));
        }
        return tasks.stream()
                .flatMap(task -> lines(aspect, filter, task).stream())
                .limit(ListAnswers.PAGE)
                .toList();
    }

    Answer about(Aspect aspect, Filter filter, List<Task> tasks) {
        return compose(lines(aspect, filter, tasks), tasks, composition.wording.of(filter), Intent.TASK);
    }

    private Answer compose(List<String> lines, List<Task> tasks, String condition, Intent intent) {
        composition.lead(lines.get(0));
        lines.subList(1, lines.size()).forEach(composition::paragraph);
        if (tasks.size() == 1) {
            composition.quote(tasks.get(0));
            composition.add(new Doc.Entries(List.of(composition.tasks.of(tasks.get(0), null))));
            composition
                    .knowledge
                    .note(tasks.get(0))
                    .ifPresent(report -> composition.paragraph(words.sentence(reported.note(report))));
        } else {
            new ListAnswers(composition).page(tasks, 0);
        }
        composition.read(condition);
        composition.suggest(next(tasks));
        List<Integer> numbers = tasks.stream().map(Task::number).toList();
        return tasks.size() > ListAnswers.PAGE
                ? composition.answerWithMore(intent, condition, numbers)
                : composition.answer(intent, condition, numbers);
    }

    private List<String> next(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of(composition.examples().get(0));
        }
        List<String> lead = tasks.get(0).parties().lead();
        return lead == null || lead.isEmpty()
                ? List.of(words.askNext())
                : List.of(words.askLeads(lead.get(0)), words.askNext());
    }

    private static List<String> units(Aspect aspect, Filter filter) {
        return filter.numbers().isEmpty() && aspect != Aspect.ROLE
                ? List.of()
                : filter.units().stream()
                        .flatMap(clause -> clause.units().stream())
                        .toList();
    }

    private static Aspect asked(Aspect aspect, Filter filter) {
        boolean day = filter.time() != null && !filter.numbers().isEmpty();
        return aspect == Aspect.LIST && day ? Aspect.DEADLINE : aspect;
    }

    private static boolean asksForTexts(Aspect asked) {
        return switch (asked) {
            case LIST, COUNT, AMOUNT, TARGET, CONTENT, BY_UNIT -> true;
            default -> false;
        };
    }

    private List<String> lines(Aspect aspect, Filter filter, Task task) {
        List<String> units = units(aspect, filter);
        if (!units.isEmpty()) {
            return units.stream().map(unit -> role(task, unit)).toList();
        }
        int number = task.number();
        Aspect asked = asked(aspect, filter);
        return switch (asked) {
            case LEAD -> List.of(words.leadOf(number, counted(task.parties().lead())));
            case LEAD_AND_DEADLINE ->
                List.of(words.leadOf(number, counted(task.parties().lead())) + " " + deadline(task));
            case COOPERATING -> List.of(cooperating(task));
            case PARTIES, ROLE ->
                List.of(words.partiesOf(
                        number,
                        composition.entries.units(task.parties().lead()),
                        composition.entries.units(task.parties().cooperating())));
            case DEADLINE, NEXT_DEADLINE, LAST_DEADLINE -> List.of(deadline(task));
            case STATUS -> List.of(status(task) + " " + deadline(task));
            default -> List.of(words.contentOf(number) + (task.text() == null ? words.textLost() : task.text()));
        };
    }

    private String cooperating(Task task) {
        List<String> cell = task.parties().cooperating();
        return cell != null && cell.isEmpty()
                ? words.noCooperating(task.number())
                : words.cooperatingOf(task.number(), counted(cell));
    }

    /** The units, with their number where they are several. */
    private String counted(@Nullable List<String> cell) {
        String units = composition.entries.units(cell);
        return cell == null || cell.size() < 2 ? units : words.counted(units, cell.size());
    }

    private String deadline(Task task) {
        Deadline deadline = task.deadline();
        if (deadline == null) {
            return words.deadlineUnknown(task.number());
        }
        // What the wording comes to is the document's date; to which it was put off is said behind it.
        List<LocalDate> planned = composition.knowledge.due(task).stream()
                .map(Due::planned)
                .distinct()
                .sorted()
                .toList();
        String dates = Entries.dates(planned).replace(",", words.language() == Language.ZH ? "、" : ", ");
        Integer days = composition.tasks.daysLeft(task);
        List<String> postponed = reported.postponed(composition.knowledge.due(task));
        return words.deadlineOf(task.number(), deadline.wording(), dates)
                + (postponed.isEmpty() ? "" : " " + words.sentence(reported.and(postponed)))
                + (days == null ? "" : " " + words.daysLeft(days));
    }

    private String status(Task task) {
        return composition
                .tasks
                .status(task)
                .map(status -> words.sentence(words.contentOf(task.number()) + status))
                .orElseGet(() -> words.statusOf(task.number()));
    }

    private String role(Task task, String unit) {
        List<String> lead = task.parties().lead();
        List<String> cooperating = task.parties().cooperating();
        if (lead == null && cooperating == null) {
            return words.roleUnknown(task.number(), unit);
        }
        if (lead != null && lead.contains(unit)) {
            return words.roleOf(task.number(), unit, Role.LEAD);
        }
        return cooperating != null && cooperating.contains(unit)
                ? words.roleOf(task.number(), unit, Role.COOPERATING)
                : words.noRole(task.number(), unit)
                        + " "
                        + words.partiesOf(
                                task.number(), composition.entries.units(lead), composition.entries.units(cooperating));
    }
}
