package planbot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.Outline;
import planbot.plan.Target;
import planbot.plan.Target.Comparator;
import planbot.plan.Target.Figure;
import planbot.plan.Task;

/** Finds the quantified targets in the rows and in the running text. */
final class TargetReader {
    private static final Pattern FIGURE = Pattern.compile(
            "(?<before>不少于|不低于|不超过|至少|超过|突破|达到?)?(?<![\\d.])(?<amount>\\d{1,12}+(?:\\.\\d{1,6}+)?(?:[—―–\\-~～]\\d{1,12}+(?:\\.\\d{1,6}+)?)?)"
                    + "(?<unit>[万亿]?(?:[个名家项种人条座亩元批次届套台件处户所吨辆支篇场%％]|公里|平方米))(?<after>以上|以内|左右|以下)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");

    private TargetReader() {}

    static List<Target> read(List<Task> tasks, Outline outline) {
        List<Target> targets = new ArrayList<>();
        for (Task task : tasks) {
            if (task.text() != null) {
                for (Span sentence : Sentences.of(task.text())) {
                    add(targets, sentence.in(task.text()), task.number(), null);
                }
            }
        }
        for (int i = 0; i < outline.passages().size(); i++) {
            add(targets, outline.passages().get(i).text(), null, i);
        }
        return targets;
    }

    private static void add(List<Target> targets, String sentence, @Nullable Integer task, @Nullable Integer passage) {
        Matcher figure = FIGURE.matcher(sentence);
        Matcher year = YEAR.matcher(sentence);
        Integer known = null;
        boolean more = year.find();
        while (figure.find()) {
            while (more && year.start() < figure.start()) {
                known = Integer.valueOf(year.group(1));
                more = year.find();
            }
            targets.add(new Target(figure(figure), known, sentence, task, passage));
        }
    }

    private static Figure figure(Matcher match) {
        String before = match.group("before") == null ? "" : match.group("before");
        String after = match.group("after") == null ? "" : match.group("after");
        Comparator comparator = switch (before + after) {
            case "不少于", "不低于", "至少", "以上" -> Comparator.AT_LEAST;
            case "超过", "突破" -> Comparator.OVER;
            case "不超过", "以内", "以下" -> Comparator.AT_MOST;
            default ->
                after.equals("左右") ? Comparator.ABOUT : after.equals("以上") ? Comparator.AT_LEAST : Comparator.EXACT;
        };
        return new Figure(match.group(), match.group("amount"), match.group("unit"), comparator);
    }
}
