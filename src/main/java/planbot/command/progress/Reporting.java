package planbot.command.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.Rights;
import planbot.progress.Due;
import planbot.progress.Report;

/** Reports of what is done, and of how far it is. */
final class Reporting {
    private final Book book;
    private final Rights rights;

    Reporting(Book book, Rights rights) {
        this.book = book;
        this.rights = rights;
    }

    List<Doc.Block> done(Command.Done command, Ordered ordered) {
        Book.Entered entered = book.enter(command.task(), ordered, subject -> {
            rights.checkMayReport(ordered, subject.lead(), subject::named);
            return report(subject, ordered, Report.Kind.DONE, reached(subject, command.when(), ordered), "");
        });
        return OrderWords.in(ordered.language()).entered(entered);
    }

    List<Doc.Block> note(Command.Note command, Ordered ordered) {
        OrderWords words = OrderWords.in(ordered.language());
        Book.Entered entered = book.enter(command.task(), ordered, subject -> {
            rights.checkMayReport(ordered, subject.lead(), subject::named);
            String said = NoteText.checked(command.words(), words);
            if (said.isEmpty()) {
                throw Refusal.wrong(words.incomplete(Command.Verb.NOTE));
            }
            return report(subject, ordered, Report.Kind.PROGRESS, null, said);
        });
        return words.entered(entered);
    }

    private Report report(Subject subject, Ordered ordered, Report.Kind kind, @Nullable LocalDate due, String words) {
        Report.By by = Book.by(subject, ordered, rights.roles().reportsFor(ordered.asker()));
        return new Report(0, ordered.plan(), subject.number(), kind, due, null, words, by, 0);
    }

    /** The due date that is reported done, as the plan has it; null for the task as a whole. */
    private static @Nullable LocalDate reached(Subject subject, @Nullable String when, Ordered ordered) {
        OrderWords words = OrderWords.in(ordered.language());
        Optional<Report> done = subject.done();
        if (done.isPresent()) {
            throw Refusal.wrong(words.alreadyDone(subject, done.get()));
        }
        List<Due> due = subject.due();
        if (when == null && due.size() < 2 || Command.ALL.equals(when)) {
            return null;
        }
        List<Due> open = due.stream().filter(Due::isOpen).toList();
        if (when == null) {
            return one(open, subject, words).planned();
        }
        Due named = one(DueChoice.named(due, when, ordered.today()), subject, words);
        if (named.done() != null) {
            throw Refusal.wrong(words.dateAlreadyDone(subject.number(), named, named.done()));
        }
        return due.size() == 1 ? null : named.planned();
    }

    private static Due one(List<Due> meant, Subject subject, OrderWords words) {
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw Refusal.wrong(words.whichDate(subject, subject.due()));
    }
}
