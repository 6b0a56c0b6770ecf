package planbot.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc.Entry;
import planbot.answer.Doc.Light;
import planbot.plan.Deadline;
import planbot.plan.Task;
import planbot.progress.Due;
import planbot.progress.Report;

/** Tasks as they are shown on a day, by what was reported of them. */
final class TaskEntries {
    private static final int SOON = 3;
    private static final int NEAR = 30;

    private final Knowledge knowledge;
    private final Words words;
    private final ProgressWords reported;
    private final LocalDate today;
    private final Entries entries;

    TaskEntries(Knowledge knowledge, Words words, LocalDate today) {
        this.knowledge = knowledge;
        this.words = words;
        this.reported = ProgressWords.in(words.language());
        this.today = today;
        this.entries = new Entries(words, today, knowledge.corrections());
    }

    /** @param position its place in the whole list, from 1; null where the answer is about this one task */
    Entry of(Task task, @Nullable Integer position) {
        Deadline deadline = task.deadline();
        Light light = light(task);
        return new Entry(
                position,
                task.number(),
                entries.text(task),
                entries.deadline(task),
                deadline == null ? "" : Entries.dates(deadline.due()),
                entries.units(task.parties().lead()),
                entries.units(task.parties().cooperating()),
                light,
                daysLeft(task),
                remark(task, light, position),
                entries.source(task));
    }

    /** Days to the next open due date, or since the last one where none lies ahead; null where none is open. */
    @Nullable
    Integer daysLeft(Task task) {
        List<LocalDate> open = knowledge.open(task);
        return open.stream()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .or(() -> open.stream().reduce((first, last) -> last))
                .map(day -> (int) ChronoUnit.DAYS.between(today, day))
                .orElse(null);
    }

    /** How far it is: done by whom and when, as a whole or by its due dates. Empty where no report of it counts. */
    Optional<String> status(Task task) {
        Optional<Report> done = knowledge.done(task);
        if (done.isPresent()) {
            return done.map(reported::done);
        }
        List<Due> due = knowledge.due(task);
        if (due.stream().allMatch(Due::isOpen)) {
            return knowledge
                    .progress()
                    .of(task.number())
                    .filter(standing -> !standing.standing().isEmpty())
                    .map(standing -> reported.notDone());
        }
        List<String> parts = new ArrayList<>();
        for (Due one : due) {
            parts.add(one.done() == null ? reported.open(one.day()) : reported.doneOn(one, one.done()));
        }
        return Optional.of(reported.and(parts));
    }

    private Light light(Task task) {
        if (knowledge.done(task).isPresent()) {
            return Light.DONE;
        }
        Integer daysLeft = daysLeft(task);
        if (daysLeft == null) {
            return Light.NONE;
        }
        if (knowledge.open(task).stream().anyMatch(day -> day.isBefore(today))) {
            return Light.OVERDUE;
        }
        return daysLeft <= SOON ? Light.SOON : daysLeft <= NEAR ? Light.NEAR : Light.LATER;
    }

    /** Where nothing is to be said of reports, what the light means is said in its place. */
    private String remark(Task task, Light light, @Nullable Integer position) {
        List<String> told = new ArrayList<>();
        if (light == Light.DONE) {
            status(task).ifPresent(told::add);
        } else {
            told.addAll(reported.reached(knowledge.due(task)));
            told.addAll(reported.postponed(knowledge.due(task)));
            if (position != null) {
                knowledge.note(task).map(reported::briefly).ifPresent(told::add);
            }
            String near = words.light(light);
            if (!told.isEmpty() && !near.isEmpty()) {
                told.add(0, near);
            }
        }
        return reported.and(told);
    }
}
