package planbot.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.Entries;
import planbot.answer.Knowledge;
import planbot.plan.Deadline;
import planbot.plan.Task;
import planbot.progress.Report;
import planbot.progress.Standing;

/** Writes the due dates of a task: each in one line, and all that is known of it below. */
final class DueDayWriter {
    /** Of a summary's words, in characters; a month's view shows fewer. */
    private static final int LONGEST = 40;

    private final Knowledge known;
    private final FeedRequest request;
    private final DueWords words;
    private final Entries entries;

    DueDayWriter(Knowledge known, FeedRequest request) {
        this.known = known;
        this.request = request;
        this.words = DueWords.in(request.language());
        // Of the entries only the words are used, which are the same on any day.
        this.entries = Entries.in(request.language(), LocalDate.EPOCH, List.of());
    }

    /** @param task with its dates as the document has them */
    Stream<DueDay> of(Task task) {
        Deadline deadline = task.deadline();
        return deadline == null
                ? Stream.of()
                : deadline.due().stream().distinct().map(due -> day(task, due));
    }

    private DueDay day(Task task, LocalDate due) {
        Optional<Standing> standing = known.progress().of(task.number());
        boolean done = standing.filter(reported -> reported.isDone(due)).isPresent();
        Optional<Report> postponement = standing.flatMap(reported -> reported.postponement(task, due));
        @Nullable LocalDate moved = postponement.map(Report::movedTo).orElse(null);
        String summary = (done ? "✓ " : "") + words.summary(role(task), task.number(), cut(entries.text(task)));
        List<String> lines = new ArrayList<>();
        lines.add(words.clause(task.number(), entries.text(task)));
        lines.add(words.deadline(entries.deadline(task), due));
        postponement.ifPresent(report -> lines.add(words.postponed(due, report.movedTo(), report.words())));
        lines.add(words.units(
                entries.units(task.parties().lead()),
                entries.units(task.parties().cooperating())));
        standing.ifPresent(reported -> lines.addAll(told(reported, due, done)));
        lines.add(words.from(known.edition().title()));
        return new DueDay(
                new DueDay.Id(known.edition().key(), task.number(), due),
                moved == null ? due : moved,
                summary,
                String.join("\n", lines),
                changed(standing));
    }

    private List<String> told(Standing standing, LocalDate due, boolean done) {
        List<String> lines = new ArrayList<>();
        if (done) {
            standing.standing().stream()
                    .filter(report -> report.kind() == Report.Kind.DONE)
                    .filter(report -> report.due() == null || due.equals(report.due()))
                    .reduce((first, last) -> last)
                    .ifPresent(report -> lines.add(words.done(report.by().unit())));
        }
        standing.last(Report.Kind.PROGRESS).ifPresent(report -> lines.add(words.progress(report.words())));
        return lines;
    }

    private Instant changed(Optional<Standing> standing) {
        Instant read = known.edition().origin().readAt();
        return standing.stream()
                .flatMap(reported -> reported.history().stream())
                .map(report -> report.by().at())
                .filter(read::isBefore)
                .max(Instant::compareTo)
                .orElse(read);
    }

    /** The role of the unit that is asked for; where none is, the lead. */
    private String role(Task task) {
        List<String> lead = task.parties().lead();
        boolean every = request.unit().equals(FeedRequest.EVERY_UNIT);
        if (every) {
            return lead == null || lead.isEmpty() ? "" : words.lead(lead.get(0));
        }
        return lead != null && lead.contains(request.unit()) ? words.leads() : words.cooperates();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
