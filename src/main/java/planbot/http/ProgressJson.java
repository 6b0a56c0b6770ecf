package planbot.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Knowledge;
import planbot.plan.Task;
import planbot.progress.Due;
import planbot.progress.Report;
import planbot.progress.Standing;

/** What was reported of a task, as the API gives it. */
final class ProgressJson {
    private ProgressJson() {}

    /** How the task stands: what counts. */
    static void put(ObjectNode node, Task task, Knowledge known) {
        node.put("done", known.done(task).isPresent());
        ArrayNode doneOn = node.putArray("doneOn");
        ArrayNode postponed = node.putArray("postponed");
        for (Due due : known.due(task)) {
            if (!due.isOpen()) {
                doneOn.add(due.planned().toString());
            }
            Report postponement = due.postponed();
            if (postponement != null) {
                postponed
                        .addObject()
                        .put("due", due.planned().toString())
                        .put("to", due.day().toString())
                        .put("basis", postponement.words());
            }
        }
        Optional<Report> note = known.note(task);
        note.ifPresentOrElse(
                report -> node.putObject("note")
                        .put("words", report.words())
                        .put("unit", report.by().unit())
                        .put("day", report.by().day().toString()),
                () -> node.putNull("note"));
    }

    /** Every report, those that were taken back included. */
    static void history(ObjectNode node, Task task, Knowledge known) {
        ArrayNode history = node.putArray("history");
        Optional<Standing> standing = known.progress().of(task.number());
        List<Report> counting = standing.map(Standing::standing).orElse(List.of());
        for (Report report : standing.map(Standing::history).orElse(List.of())) {
            history.addObject()
                    .put("id", report.id())
                    .put("kind", report.kind().name().toLowerCase(Locale.ROOT))
                    .put("due", text(report.due()))
                    .put("to", text(report.movedTo()))
                    .put("words", report.words())
                    .put("unit", report.by().unit())
                    .put("actor", report.by().actor())
                    .put("at", report.by().at().toString())
                    .put("counts", counting.contains(report));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
