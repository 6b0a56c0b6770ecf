package planbot.command.progress;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.Rights;
import planbot.progress.Report;

/** Taking back: a unit its own last report, an admin the last one there is. The record keeps both. */
final class Undoing {
    private final Book book;
    private final Rights rights;

    Undoing(Book book, Rights rights) {
        this.book = book;
        this.rights = rights;
    }

    List<Doc.Block> undo(Command.Undo command, Ordered ordered) {
        OrderWords words = OrderWords.in(ordered.language());
        Book.Entered entered = book.enter(command.task(), ordered, subject -> {
            rights.checkMayReport(ordered, subject.lead(), subject::named);
            Set<String> units = rights.roles().reportsFor(ordered.asker()).stream()
                    .map(subject::named)
                    .collect(Collectors.toSet());
            boolean admin = rights.isAdmin(ordered);
            Report last = subject.standing().standing().stream()
                    .filter(report ->
                            admin || units.contains(subject.named(report.by().unit())))
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> Refusal.wrong(words.nothingToUndo(subject.number())));
            return new Report(
                    0,
                    ordered.plan(),
                    subject.number(),
                    Report.Kind.WITHDRAWN,
                    last.due(),
                    last.movedTo(),
                    last.words(),
                    Book.by(subject, ordered, units),
                    last.id());
        });
        return words.entered(entered);
    }
}
