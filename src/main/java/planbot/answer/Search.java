package planbot.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planbot.ask.Folding;
import planbot.plan.Outline.Passage;
import planbot.plan.Plan;
import planbot.plan.Target;
import planbot.plan.Task;

/** Finds words in the texts of tasks, in the running text and around the figures. Texts are folded once. */
final class Search {
    /** From this share of a long word on, a text that has it only in part counts as having it. */
    private static final double ENOUGH = 0.75;

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9.-]*[万亿]?\\p{IsHan}{0,2}");

    private final Folding folding;
    private final Plan plan;
    private final Map<Integer, String> tasks = new HashMap<>();
    private final List<String> passages;
    private final List<String> sentences;
    private final List<String> segments;

    Search(Plan plan, Folding folding) {
        this.folding = folding;
        this.plan = plan;
        for (Task task : plan.tasks()) {
            if (task.text() != null) {
                tasks.put(task.number(), folding.fold(task.text()));
            }
        }
        passages = plan.outline().passages().stream()
                .map(passage -> folding.fold(passage.text()))
                .toList();
        sentences = plan.targets().stream()
                .map(target -> folding.fold(target.sentence()))
                .toList();
        Map<String, Integer> from = new HashMap<>();
        segments = plan.targets().stream().map(target -> segment(target, from)).toList();
    }

    /** Whether a text has the words, whole and as they stand. */
    boolean mentions(String words) {
        return Stream.concat(tasks.values().stream(), passages.stream()).anyMatch(text -> text.contains(words));
    }

    /** The numbers of the tasks whose text has the words, in plan order. */
    Set<Integer> tasks(List<String> words) {
        double best = 0;
        Map<Integer, Double> scores = new HashMap<>();
        for (Map.Entry<Integer, String> task : tasks.entrySet()) {
            double score = score(task.getValue(), words);
            scores.put(task.getKey(), score);
            best = Math.max(best, score);
        }
        double least = Math.max(ENOUGH, best - 0.05);
        Set<Integer> found = new LinkedHashSet<>();
        plan.tasks().stream()
                .map(Task::number)
                .filter(number -> scores.getOrDefault(number, 0.0) >= least)
                .forEach(found::add);
        return found;
    }

    /** The sentences of the running text that have the words, in order. */
    List<Passage> passages(List<String> words) {
        double best = 0;
        double[] scores = new double[passages.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(passages.get(i), words);
            best = Math.max(best, scores[i]);
        }
        List<Passage> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= Math.max(ENOUGH, best - 0.05)) {
                found.add(plan.outline().passages().get(i));
            }
        }
        return found;
    }

    /** The figures set for the words: those in the same part of a sentence, or else in the same sentence. */
    List<Target> targets(List<String> words) {
        List<Target> near = best(segments, words);
        return near.isEmpty() ? best(sentences, words) : near;
    }

    private List<Target> best(List<String> texts, List<String> words) {
        double best = 0;
        double[] scores = new double[texts.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(texts.get(i), words);
            best = Math.max(best, scores[i]);
        }
        List<Target> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= Math.max(ENOUGH, best - 0.1)) {
                found.add(plan.targets().get(i));
            }
        }
        return found;
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
        return folding.fold(sentence.substring(start, to));
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

    private static double score(String text, List<String> words) {
        double got = 0;
        double all = 0;
        for (String word : words) {
            all += word.length();
            got += word.length() * share(text, word);
        }
        return all == 0 ? 0 : got / all;
    }

    /** A figure counts only whole, with what it counts: 500家 is not in 100家以上; other words beside it may be missing. */
    private static double figureIn(String text, String word) {
        Matcher figure = FIGURE.matcher(word);
        if (!figure.find()) {
            return 0;
        }
        int at = text.indexOf(figure.group());
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at = text.indexOf(figure.group(), at + 1);
        }
        return at < 0 || figure.group().length() < ENOUGH * word.length()
                ? 0
                : (double) figure.group().length() / word.length();
    }

    /** How much of the word the text has in one piece. */
    private static double share(String text, String word) {
        if (text.contains(word)) {
            return 1;
        }
        if (!word.chars().allMatch(Character::isLetter)) {
            return figureIn(text, word);
        }
        for (int length = word.length() - 1; length >= 2 && length >= ENOUGH * word.length(); length--) {
            for (int from = 0; from + length <= word.length(); from++) {
                if (text.contains(word.substring(from, from + length))) {
                    return (double) length / word.length();
                }
            }
        }
        return 0;
    }
}
