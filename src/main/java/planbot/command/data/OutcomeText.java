package planbot.command.data;

import java.util.List;
import planbot.answer.DiffWords;
import planbot.answer.Doc;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.command.Blocks;
import planbot.command.Refusal;
import planbot.plan.PlanDiff;
import planbot.reload.Change;
import planbot.reload.FileFlaw;
import planbot.reload.FlawWords;
import planbot.reload.Outcome;

/** Says what came of an order about what is loaded. */
final class OutcomeText {
    private static final int MOST_FLAWS = 50;

    private final DataWords words;
    private final Shelf shelf;

    OutcomeText(DataWords words, Shelf shelf) {
        this.words = words;
        this.shelf = shelf;
    }

    List<Doc.Block> of(Outcome outcome) {
        if (outcome instanceof Outcome.Flawed flawed) {
            return flawed(flawed.flaws());
        }
        if (outcome instanceof Outcome.Looked looked) {
            return changes(new Blocks().lead(words.looked(looked.change())), looked.change())
                    .paragraph(words.howToLoad())
                    .blocks();
        }
        if (outcome instanceof Outcome.Proposed proposed) {
            Change change = proposed.change();
            return changes(new Blocks().lead(words.proposed(change)), change)
                    .paragraph(words.howToConfirm(proposed.proposal().code()))
                    .suggest(words.confirm(proposed.proposal().code()))
                    .blocks();
        }
        if (outcome instanceof Outcome.Applied applied) {
            return new Blocks()
                    .lead(words.applied(applied.revision(), applied.change()))
                    .paragraph(applied.change().diff().isEmpty() ? "" : words.howToUndo())
                    .blocks();
        }
        if (outcome instanceof Outcome.Unchanged) {
            return new Blocks().lead(words.unchanged(shelf.revision())).blocks();
        }
        throw Refusal.wrong(why(outcome));
    }

    private String why(Outcome outcome) {
        if (outcome instanceof Outcome.NoSuchPlan unknown) {
            return words.noSuchPlan(unknown.said(), unknown.plans());
        }
        if (outcome instanceof Outcome.NoSuchRevision unknown) {
            return words.noSuchRevision(unknown.number(), shelf.revision().number());
        }
        if (outcome instanceof Outcome.Denied denied) {
            return words.denied(denied.why());
        }
        return outcome instanceof Outcome.Bare ? words.bare() : words.busy();
    }

    private List<Doc.Block> flawed(List<FileFlaw> flaws) {
        Blocks told = new Blocks().lead(words.flawed(flaws.size(), shelf.revision()));
        flaws.stream()
                .limit(MOST_FLAWS)
                .forEach(flaw -> told.paragraph(flaw.file()
                        + words.colon()
                        + FlawWords.in(words.language()).of(flaw.flaw())));
        return told.paragraph(
                        flaws.size() > MOST_FLAWS
                                ? DiffWords.in(words.language()).more(flaws.size() - MOST_FLAWS)
                                : "")
                .blocks();
    }

    private Blocks changes(Blocks told, Change change) {
        for (PlanDiff plan : change.diff().plans()) {
            told.paragraph(new DiffText(words).of(plan)).paragraph(reported(plan));
        }
        return told.paragraph(change.basis().wordbook() == null ? "" : words.otherWordbook());
    }

    /** Who reported progress of a task did it by its old words. */
    private String reported(PlanDiff plan) {
        List<Integer> numbers = shelf.plan(plan.shown().key()).map(Knowledge::progress).stream()
                .flatMap(progress -> progress.tasks().stream())
                .filter(plan.touched()::contains)
                .sorted()
                .toList();
        return numbers.isEmpty() ? "" : words.reported(numbers);
    }
}
