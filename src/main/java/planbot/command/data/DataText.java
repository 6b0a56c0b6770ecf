package planbot.command.data;

import java.util.List;
import planbot.answer.Doc;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.command.Blocks;
import planbot.command.Refusal;
import planbot.plan.Edition;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.reload.Reload;
import planbot.reload.Stock;

/** Says what is loaded, from where, and what of it is not whole. */
final class DataText {
    private final DataWords words;
    private final Shelf shelf;

    DataText(DataWords words, Shelf shelf) {
        this.words = words;
        this.shelf = shelf;
    }

    /** @param plan one of those that are loaded, by any of its names; empty for all */
    List<Doc.Block> of(String plan) {
        return blocks(plan).blocks();
    }

    /** The same, with what the folder holds that is not loaded. */
    List<Doc.Block> of(String plan, Stock stock) {
        List<String> differing =
                stock.differing(shelf.plans().stream().map(Knowledge::edition).toList());
        Blocks told = blocks(plan).paragraph(differing.isEmpty() ? words.sameFiles() : words.otherFiles(differing));
        if (!stock.passedOver().isEmpty()) {
            told.paragraph(words.passedOver(stock.passedOver()));
        }
        return told.blocks();
    }

    private Blocks blocks(String plan) {
        List<Edition> loaded = shelf.plans().stream().map(Knowledge::edition).toList();
        List<Edition> shown = plan.isEmpty()
                ? loaded
                : loaded.stream()
                        .filter(edition -> Reload.isCalled(edition, plan))
                        .toList();
        if (shown.isEmpty()) {
            throw Refusal.wrong(words.noSuchPlan(plan, loaded));
        }
        Blocks told = new Blocks().lead(words.data(shelf.revision(), loaded.size()));
        for (Edition edition : shown) {
            told.paragraph(words.edition(edition, rows(edition.plan())))
                    .paragraph(new FindingsText(words).of(edition.plan()));
        }
        return told;
    }

    private static DataWords.Rows rows(Plan plan) {
        int whole = 0;
        int lost = 0;
        for (Task task : plan.tasks()) {
            whole += task.state() == Task.State.COMPLETE ? 1 : 0;
            lost += task.state() == Task.State.ABSENT ? 1 : 0;
        }
        int all = plan.tasks().size();
        return new DataWords.Rows(all, whole, all - whole - lost, lost);
    }
}
