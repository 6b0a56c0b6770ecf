package planbot.digest.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Language;
import planbot.digest.TaskFacts;
import planbot.digest.content.Composer;
import planbot.plan.Deadline;
import planbot.plan.Task;

/** 为什么没有提醒: says of a task why a place was told of it, will be, or never is. Pure. */
public final class Explanation {
    private final Composer composer;

    public Explanation(Composer composer) {
        this.composer = composer;
    }

    /**
     * @param standings the place's subscriptions, ended ones too if anybody may still think of them
     * @param muted what the place muted
     */
    public Doc of(int task, List<Standing> standings, List<TaskFacts> muted, Language language, LocalDate today) {
        ExplainWords words = ExplainWords.in(language);
        Optional<Task> found = composer.plan().task(task);
        List<Block> blocks = new ArrayList<>();
        Optional<String> never = never(task, found, words);
        if (never.isPresent() || standings.isEmpty()) {
            blocks.add(new Doc.Lead(never.orElseGet(() -> words.noSubscription(task))));
            return new Doc(language, blocks);
        }
        Task known = found.orElseThrow();
        Deadline deadline = java.util.Objects.requireNonNull(known.deadline());
        blocks.add(new Doc.Lead(words.lead(task, deadline.wording(), deadline.due())));
        for (Standing standing : standings) {
            Reasons reasons = new Reasons(composer, known, standing, language);
            blocks.add(new Doc.Paragraph(reasons.words(muted, today)));
        }
        return new Doc(language, blocks);
    }

    /** Why no place is ever told of the task; empty where one may be. */
    private Optional<String> never(int number, Optional<Task> found, ExplainWords words) {
        if (found.isEmpty()) {
            return Optional.of(words.noSuchTask(number, composer.lastNumber()));
        }
        Task task = found.get();
        if (task.state() == Task.State.ABSENT) {
            return Optional.of(words.rowLost(number));
        }
        Deadline deadline = task.deadline();
        if (deadline == null) {
            return Optional.of(words.undated(number));
        }
        if (deadline.due().isEmpty()) {
            return Optional.of(words.vague(number, deadline.wording()));
        }
        return composer.done(number).map(report -> words.done(number, report));
    }
}
