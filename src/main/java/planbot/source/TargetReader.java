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
public final class TargetReader {
    /** Digits, in groups of three where a comma parts them, and a fraction. */
    private static final String NUMBER = "(?:\\d{1,3}+(?:,\\d{3})++|\\d{1,12}+)(?:\\.\\d{1,6}+)?";

    private static final Pattern FIGURE = Pattern.compile(
            "(?<before>不少于|不低于|不超过|不高于|不多于|至少|至多|最多|超过|突破|大于|多于|高于|少于|低于|小于|不足|达到?|约为?|近|逾|超)?(?<![\\d.第])(?<!\\d,)"
                    + "(?<amount>" + NUMBER + "(?:[—―–\\-~～－至到]" + NUMBER + ")?)" + "(?<more>[余多])?"
                    + "(?<unit> ?[万亿]?(?:个百分点|个月|公里|公顷|平方公里|平方米|立方米|千瓦时|千瓦|兆瓦|小时|人次|分钟"
                    + "|[个名家项种人条座亩元批次届套台件处户所吨辆支篇场天倍米株头只门例组份间栋%％]))(?<after>及?以上|以内|左右|及?以下)?");
    /** A year, or a book title, whose years are no target's. */
    private static final Pattern YEAR = Pattern.compile("《[^》]*》|(\\d{4})年");

    private TargetReader() {}

    /** The targets in the texts of the tasks, and then those in the passages of the outline. */
    public static List<Target> read(List<Task> tasks, Outline outline) {
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
                known = year.group(1) == null ? known : Integer.valueOf(year.group(1));
                more = year.find();
            }
            targets.add(new Target(figure(figure), known, sentence, task, passage));
        }
    }

    private static Figure figure(Matcher match) {
        return new Figure(
                match.group(),
                match.group("amount").replace(",", ""),
                match.group("unit").strip(),
                comparator(
                        words(match, "before"),
                        words(match, "after"),
                        !words(match, "more").isEmpty()));
    }

    private static String words(Matcher match, String group) {
        return match.group(group) == null ? "" : match.group(group);
    }

    private static Comparator comparator(String before, String after, boolean more) {
        return switch (after) {
            case "以上", "及以上" -> Comparator.AT_LEAST;
            case "以内", "以下", "及以下" -> Comparator.AT_MOST;
            case "左右" -> Comparator.ABOUT;
            default ->
                switch (before) {
                    case "不少于", "不低于", "至少" -> Comparator.AT_LEAST;
                    case "超过", "突破", "大于", "多于", "高于", "逾", "超" -> Comparator.OVER;
                    case "少于", "低于", "小于", "不足" -> Comparator.UNDER;
                    case "不超过", "不高于", "不多于", "至多", "最多" -> Comparator.AT_MOST;
                    case "约", "约为", "近" -> Comparator.ABOUT;
                    default -> more ? Comparator.OVER : Comparator.EXACT;
                };
        };
    }
}
