package planbot.command.progress;

import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.bot.Reports;
import planbot.bot.Shelves;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Rights;
import planbot.command.Room;
import planbot.command.Spoken;

/** Where orders about progress are carried out. */
public final class ProgressRoom implements Room {
    private final Reporting reporting;
    private final Postponing postponing;
    private final Undoing undoing;
    private final Showing showing;

    /** @param changed to be told when something was reported, which may change what is due */
    public ProgressRoom(Shelves shelves, Reports reports, Rights rights, Runnable changed) {
        Book book = new Book(shelves, reports, changed);
        this.reporting = new Reporting(book, rights);
        this.postponing = new Postponing(book, rights);
        this.undoing = new Undoing(book, rights);
        this.showing = new Showing(shelves);
    }

    @Override
    public Optional<Work> read(Spoken text) {
        return ProgressForms.FORMS.read(text).map(read -> {
            Command command = asTyped(read.command(), text);
            return new Work(
                    command.getClass().getSimpleName(),
                    read.language(),
                    ordered -> new Doc(ordered.language(), carryOut(command, ordered)));
        });
    }

    /** What goes on record is as it was typed. */
    private static Command asTyped(Command command, Spoken text) {
        if (command instanceof Command.Note note) {
            return new Command.Note(note.task(), text.typed(note.words()));
        }
        if (command instanceof Command.Postpone postpone) {
            return new Command.Postpone(postpone.task(), postpone.from(), postpone.to(), text.typed(postpone.basis()));
        }
        return command;
    }

    private List<Doc.Block> carryOut(Command command, Ordered ordered) {
        if (command instanceof Command.Done done) {
            return reporting.done(done, ordered);
        }
        if (command instanceof Command.Note note) {
            return reporting.note(note, ordered);
        }
        if (command instanceof Command.History history) {
            return showing.history(history, ordered);
        }
        if (command instanceof Command.Undo undo) {
            return undoing.undo(undo, ordered);
        }
        if (command instanceof Command.Postpone postpone) {
            return postponing.postpone(postpone, ordered);
        }
        if (command instanceof Command.Incomplete incomplete) {
            return new Blocks()
                    .lead(OrderWords.in(ordered.language()).incomplete(incomplete.verb()))
                    .blocks();
        }
        throw new IllegalArgumentException("an order that nobody carries out: " + command);
    }
}
