package planbot.command.progress;

import java.util.ArrayList;
import java.util.List;
import planbot.answer.Doc;
import planbot.bot.Shelves;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.progress.Report;

/** What was reported of a row, from the first to the last: for everybody who may ask. */
final class Showing {
    /** The newest; a task that is reported of weekly has fewer in a year. */
    private static final int MOST = 50;

    private final Shelves shelves;

    Showing(Shelves shelves) {
        this.shelves = shelves;
    }

    List<Doc.Block> history(Command.History command, Ordered ordered) {
        OrderWords words = OrderWords.in(ordered.language());
        Subject subject = Subject.of(command.task(), ordered, shelves.current());
        List<Report> history = subject.standing().history();
        if (history.isEmpty()) {
            return new Blocks().lead(words.noHistory(subject)).blocks();
        }
        List<Report> counting = subject.standing().standing();
        List<String> lines = new ArrayList<>();
        for (Report report : history.subList(Math.max(0, history.size() - MOST), history.size())) {
            boolean counts = report.kind() == Report.Kind.WITHDRAWN || counting.contains(report);
            lines.add(counts ? words.line(report) : words.takenBack(words.line(report)));
        }
        return new Blocks()
                .lead(words.history(subject, history.size()))
                .paragraph(String.join("\n", lines))
                .paragraph(history.size() > MOST ? words.onlyTheLast(MOST) : "")
                .blocks();
    }
}
