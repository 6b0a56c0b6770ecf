package planbot.answer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import planbot.ask.Folding;
import planbot.plan.Outline.Passage;
import planbot.plan.Plan;
import planbot.plan.Target;
import planbot.plan.Task;

/** Finds words in the texts of tasks, in the running text and around the figures. Texts are folded once. */
final class Search {
    private final Folding folding;
    private final Plan plan;
    /** The numbers of the tasks that have a text, by its place among the texts. */
    private final int[] numbers;

    private final TextIndex tasks;
    private final TextIndex passages;
    private final TextIndex sentences;
    private final TextIndex segments;

    Search(Plan plan, Folding folding) {
        this.folding = folding;
        this.plan = plan;
        List<Task> worded =
                plan.tasks().stream().filter(task -> task.text() != null).toList();
        this.numbers = worded.stream().mapToInt(Task::number).toArray();
        Map<String, String> same = new HashMap<>();
        this.tasks = new TextIndex(folded(worded.stream().map(Search::text), same));
        this.passages = new TextIndex(folded(plan.outline().passages().stream().map(Passage::text), same));
        this.sentences = new TextIndex(folded(plan.targets().stream().map(Target::sentence), same));
        Map<String, Integer> from = new HashMap<>();
        this.segments = new TextIndex(folded(plan.targets().stream().map(target -> segment(target, from)), same));
    }

    private static String text(Task task) {
        return Objects.requireNonNull(task.text());
    }

    /** @param same the texts folded so far: sentences that hold a figure are often a task's whole text */
    private List<String> folded(Stream<String> texts, Map<String, String> same) {
        return texts.map(folding::fold)
                .map(text -> Objects.requireNonNullElse(same.putIfAbsent(text, text), text))
                .toList();
    }

    /** Whether a text has the words, whole and as they stand. */
    boolean mentions(String words) {
        return tasks.has(words) || passages.has(words);
    }

    /** The numbers of the tasks whose text has the words. */
    BitSet tasks(List<String> words) {
        BitSet found = new BitSet();
        tasks.like(words, 0.05).stream().map(place -> numbers[place]).forEach(found::set);
        return found;
    }

    /** The sentences of the running text that have the words, in order. */
    List<Passage> passages(List<String> words) {
        return passages.like(words, 0.05).stream()
                .mapToObj(plan.outline().passages()::get)
                .toList();
    }

    /** The figures set for the words: those in the same part of a sentence, or else in the same sentence. */
    List<Target> targets(List<String> words) {
        BitSet near = segments.like(words, 0.1);
        BitSet found = near.isEmpty() ? sentences.like(words, 0.1) : near;
        return found.stream().mapToObj(plan.targets()::get).toList();
    }

    /** @param from where, by sentence, the next figure is to be looked for: targets come in their order, and figures recur */
    private String segment(Target target, Map<String, Integer> from) {
        String sentence = target.sentence();
        String place = target.task() + "|" + target.passage() + "|" + sentence;
        int at = Math.max(0, sentence.indexOf(target.figure().wording(), from.getOrDefault(place, 0)));
        from.put(place, at + target.figure().wording().length());
        int start = at;
        while (start > 0 && !parts(sentence, start - 1)) {
            start--;
        }
        int to = at + target.figure().wording().length();
        // 2016年推动2家以上、2017年推动3家以上企业…: a figure with nothing behind it shares the noun of the next one.
        if (to < sentence.length() && sentence.charAt(to) == '、') {
            to++;
        }
        while (to < sentence.length() && "，；。、：".indexOf(sentence.charAt(to)) < 0) {
            to++;
        }
        return sentence.substring(start, to);
    }

    /** Whether the figures before and behind this place are set for different things: a comma, or a 、 behind a figure. */
    private static boolean parts(String sentence, int at) {
        char c = sentence.charAt(at);
        if (c != '、') {
            return "，；。：".indexOf(c) >= 0;
        }
        int item = at;
        while (item > 0 && "，；。：、".indexOf(sentence.charAt(item - 1)) < 0) {
            item--;
        }
        return sentence.substring(item, at).chars().anyMatch(Character::isDigit);
    }
}
