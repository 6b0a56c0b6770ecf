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

/** Postponements: by admins, on a basis. */
final class Postponing {
    private final Book book;
    private final Rights rights;

    Postponing(Book book, Rights rights) {
        this.book = book;
        this.rights = rights;
    }

    List<Doc.Block> postpone(Command.Postpone command, Ordered ordered) {
        rights.checkAdmin(ordered);
        Book.Entered entered = book.enter(command.task(), ordered, subject -> report(command, subject, ordered));
        return OrderWords.in(ordered.language()).entered(entered);
    }

    private Report report(Command.Postpone command, Subject subject, Ordered ordered) {
        OrderWords words = OrderWords.in(ordered.language());
        int number = subject.number();
        if (subject.due().isEmpty()) {
            throw Refusal.wrong(words.nothingToPostpone(number, subject.task().deadline()));
        }
        Due due = postponed(subject, command.from(), ordered.today(), words);
        Optional<LocalDate> to = command.to() == null ? Optional.empty() : DueChoice.day(command.to(), ordered.today());
        LocalDate day = to.orElseThrow(() -> Refusal.wrong(words.incomplete(Command.Verb.POSTPONE)));
        if (!day.isAfter(due.day())) {
            throw Refusal.wrong(words.notLater(number, due.day(), day));
        }
        String basis = NoteText.checked(command.basis(), words);
        if (basis.isEmpty()) {
            throw Refusal.wrong(words.noBasis(number));
        }
        Report.By by = Book.by(subject, ordered, rights.roles().reportsFor(ordered.asker()));
        return new Report(0, ordered.plan(), number, Report.Kind.POSTPONED, due.planned(), day, basis, by, 0);
    }

    /** The one open date there is, or the one that is named. */
    private static Due postponed(Subject subject, @Nullable String from, LocalDate today, OrderWords words) {
        Optional<Report> done = subject.done();
        if (done.isPresent()) {
            throw Refusal.wrong(words.alreadyDone(subject, done.get()));
        }
        List<Due> open = subject.due().stream().filter(Due::isOpen).toList();
        List<Due> meant = from == null ? open : DueChoice.named(subject.due(), from, today);
        if (meant.size() != 1) {
            throw Refusal.wrong(words.whichPostponed(subject, open));
        }
        Due one = meant.get(0);
        if (one.done() != null) {
            throw Refusal.wrong(words.dateAlreadyDone(subject.number(), one, one.done()));
        }
        return one;
    }
}
