package planbot.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Knowledge;
import planbot.plan.Correction;
import planbot.plan.Deadline;
import planbot.plan.Task;
import planbot.progress.Report;
import planbot.progress.Standing;
import planbot.source.Marks;

/** Writes a task as a row of the ledger: what the source lost is said to be lost, in words that are read back as lost. */
final class LedgerRow {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Knowledge known;
    private final LedgerWords words;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<Integer, Task> documents = new HashMap<>();
    private final Map<Integer, List<Correction>> corrections;

    LedgerRow(Knowledge known, LedgerWords words, LocalDate today, ZoneId zone) {
        this.known = known;
        this.words = words;
        this.today = today;
        this.zone = zone;
        known.edition().plan().tasks().forEach(task -> documents.put(task.number(), task));
        this.corrections = known.plan().corrections().stream().collect(Collectors.groupingBy(Correction::task));
    }

    List<String> of(Task task) {
        Optional<Standing> standing = known.progress().of(task.number());
        Optional<Report> last = standing.flatMap(LedgerRow::lastWord);
        Deadline deadline = task.deadline();
        return List.of(
                String.valueOf(task.number()),
                task.text() == null ? Marks.LOST : task.text(),
                deadline == null ? Marks.UNKNOWN : deadline.wording(),
                deadline == null
                        ? Marks.UNKNOWN
                        : joined(deadline.due().stream().map(LocalDate::toString)),
                units(task.parties().lead()),
                units(task.parties().cooperating()),
                standing.flatMap(known -> known.last(Report.Kind.PROGRESS))
                        .map(Report::words)
                        .orElse(""),
                words.state(state(task, standing)),
                last.map(report -> report.by().unit()).orElse(""),
                last.map(report -> report.by().actor()).orElse(""),
                last.map(report -> MINUTE.withZone(zone).format(report.by().at()))
                        .orElse(""),
                standing.map(reported -> postponements(task, reported)).orElse(""),
                remark(task));
    }

    private static Optional<Report> lastWord(Standing standing) {
        return standing.standing().stream()
                .filter(report -> report.kind() != Report.Kind.POSTPONED)
                .reduce((first, last) -> last);
    }

    private static String units(@Nullable List<String> cell) {
        return cell == null ? Marks.UNKNOWN : joined(cell.stream());
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining("、"));
    }

    /** What a due date is open or done by is the document's date, not the one it was postponed to. */
    private LedgerState state(Task task, Optional<Standing> standing) {
        Task document = documents.getOrDefault(task.number(), task);
        List<LocalDate> due =
                document.deadline() == null ? List.of() : document.deadline().due();
        if (standing.isPresent() && standing.get().isDone(document)) {
            return LedgerState.DONE;
        }
        List<LocalDate> open = standing.map(known -> known.open(document)).orElse(due);
        if (open.stream().anyMatch(day -> day.isBefore(today))) {
            return LedgerState.OVERDUE;
        }
        return open.size() < due.size() ? LedgerState.PARTLY_DONE : LedgerState.NOT_REPORTED;
    }

    private String postponements(Task task, Standing standing) {
        Task document = documents.getOrDefault(task.number(), task);
        return document.deadline() == null
                ? ""
                : document.deadline().due().stream()
                        .distinct()
                        .flatMap(due -> standing.postponement(document, due).stream()
                                .map(report -> words.postponed(due, report.movedTo(), report.words())))
                        .collect(Collectors.joining("；"));
    }

    private String remark(Task task) {
        List<String> remarks = new ArrayList<>();
        if (task.state() != Task.State.COMPLETE) {
            remarks.add(words.missing());
        }
        corrections.getOrDefault(task.number(), List.of()).stream()
                .map(correction -> words.corrected(correction.source()))
                .distinct()
                .forEach(remarks::add);
        return String.join("；", remarks);
    }
}
