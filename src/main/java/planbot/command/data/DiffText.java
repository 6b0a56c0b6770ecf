package planbot.command.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import planbot.answer.DiffWords;
import planbot.plan.Edition;
import planbot.plan.PlanDiff;

/** Says what would become of a plan, the first differences one by one and the rest by their number. */
final class DiffText {
    static final int MOST_LINES = 20;

    private final DataWords words;
    private final DiffWords rows;

    DiffText(DataWords words) {
        this.words = words;
        this.rows = DiffWords.in(words.language());
    }

    String of(PlanDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add(words.heading(diff));
        long all = items(diff).count();
        items(diff).limit(MOST_LINES).forEach(item -> lines.add(item.get()));
        if (all > MOST_LINES) {
            lines.add(rows.more((int) (all - MOST_LINES)));
        }
        Edition before = diff.before();
        Edition after = diff.after();
        if (before != null && after != null) {
            add(lines, around(diff, before, after));
            if (lines.size() == 1) {
                lines.add(words.onlyPlaces());
            }
        }
        if (after != null) {
            FindingsText findings = new FindingsText(words);
            add(
                    lines,
                    List.of(before == null ? findings.of(after.plan()) : findings.fresh(after.plan(), before.plan())));
        }
        return String.join("\n", lines);
    }

    private interface Item {
        String get();
    }

    /** A plan that comes or goes as a whole is told by its numbers. */
    private Stream<Item> items(PlanDiff diff) {
        if (diff.before() == null || diff.after() == null) {
            return Stream.empty();
        }
        PlanDiff.Tasks tasks = diff.tasks();
        Stream<Item> facts = diff.facts().stream().map(change -> () -> words.fact(change));
        Stream<Item> changed = tasks.changed().stream()
                .flatMap(change -> change.fields().stream().map(field -> () -> rows.changed(change, field)));
        Stream<Item> added = tasks.added().stream().map(task -> () -> rows.added(task));
        Stream<Item> removed = tasks.removed().stream().map(task -> () -> rows.removed(task));
        return Stream.of(facts, changed, added, removed).flatMap(some -> some);
    }

    private List<String> around(PlanDiff diff, Edition before, Edition after) {
        List<String> lines = new ArrayList<>();
        lines.add(
                before.origin().file().equals(after.origin().file())
                        ? ""
                        : words.renamed(before.origin().file(), after.origin().file()));
        lines.add(diff.sentences().added() + diff.sentences().removed() == 0 ? "" : words.sentences(diff.sentences()));
        lines.add(
                counted(before.plan().findings().size(), after.plan().findings().size(), words::findingsCount));
        lines.add(counted(
                before.plan().corrections().size(), after.plan().corrections().size(), words::correctionsCount));
        return lines;
    }

    private interface Counted {
        String of(int before, int after);
    }

    private static String counted(int before, int after, Counted said) {
        return before == after ? "" : said.of(before, after);
    }

    private static void add(List<String> lines, List<String> more) {
        more.stream().filter(line -> !line.isEmpty()).forEach(lines::add);
    }
}
