package planbot.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc.Entry;
import planbot.answer.Doc.Light;
import planbot.plan.Correction;
import planbot.plan.Task;

/** Tasks as they are shown: what the source lost is said to be lost. */
public final class Entries {
    private final Words words;
    private final LocalDate today;
    private final Map<Integer, List<Correction>> corrections;

    /** @param corrections those of each row that has any */
    Entries(Words words, LocalDate today, Map<Integer, List<Correction>> corrections) {
        this.words = words;
        this.today = today;
        this.corrections = corrections;
    }

    /** Those of a day, in a language; what is corrected is said to be. */
    public static Entries in(Language language, LocalDate today, List<Correction> corrections) {
        return new Entries(Words.in(language), today, byRow(corrections));
    }

    static Map<Integer, List<Correction>> byRow(List<Correction> corrections) {
        return corrections.stream().collect(Collectors.groupingBy(Correction::task));
    }

    /** A task for some of its due dates, the first of which the days left are counted to. */
    public Entry due(Task task, List<LocalDate> due, Light light, String remark) {
        return new Entry(
                null,
                task.number(),
                text(task),
                deadline(task),
                dates(due),
                units(task.parties().lead()),
                units(task.parties().cooperating()),
                light,
                (int) ChronoUnit.DAYS.between(today, due.get(0)),
                remark,
                source(task));
    }

    /** Where its corrected fields come from; empty where it has none. */
    String source(Task task) {
        List<Correction> own = corrections.getOrDefault(task.number(), List.of());
        return own.isEmpty() ? "" : words.corrected(own);
    }

    /** What is to be done. */
    public String text(Task task) {
        return task.text() == null ? words.textLost() : task.text();
    }

    /** The deadline in the plan's words. */
    public String deadline(Task task) {
        return task.deadline() == null ? words.notStated() : task.deadline().wording();
    }

    /** The units of a cell. */
    public String units(@Nullable List<String> cell) {
        if (cell == null) {
            return words.notStated();
        }
        return cell.isEmpty() ? words.none() : words.joined(cell);
    }

    static String dates(List<LocalDate> due) {
        return due.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
