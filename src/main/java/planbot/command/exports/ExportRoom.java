package planbot.command.exports;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import planbot.answer.Doc;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.Rights;
import planbot.command.Room;
import planbot.command.Spoken;

/** Where orders for ledgers and calendars are carried out: with addresses to fetch them from. */
public final class ExportRoom implements Room {
    private final Supplier<Shelf> shelf;
    private final SigningKeys keys;
    private final Rights rights;
    private final Ledgers ledgers;
    private final Feeds feeds;

    public ExportRoom(Supplier<Shelf> shelf, Links links, SigningKeys keys, Rights rights) {
        this.shelf = shelf;
        this.keys = keys;
        this.rights = rights;
        this.ledgers = new Ledgers(links);
        this.feeds = new Feeds(links);
    }

    @Override
    public Optional<Work> read(Spoken text) {
        return ExportForms.FORMS
                .read(text)
                .map(read -> new Work(
                        read.command().getClass().getSimpleName(),
                        read.language(),
                        ordered -> new Doc(ordered.language(), told(read.command(), ordered))));
    }

    private List<Doc.Block> told(Command command, Ordered ordered) {
        if (command instanceof Command.Ledger ledger) {
            return ledgers.ledger(ledger, plan(ordered), ordered);
        }
        if (command instanceof Command.Ledgers every) {
            return ledgers.every(every, shelf.get(), ordered);
        }
        if (command instanceof Command.Calendar calendar) {
            return feeds.feed(calendar, plan(ordered), ordered);
        }
        if (command instanceof Command.ResetCalendars) {
            return reset(ordered);
        }
        throw new IllegalArgumentException("an order that nobody carries out: " + command);
    }

    private Knowledge plan(Ordered ordered) {
        return shelf.get()
                .plan(ordered.plan())
                .orElseThrow(
                        () -> Refusal.wrong(ExportWords.in(ordered.language()).planGone(ordered.plan())));
    }

    private List<Doc.Block> reset(Ordered ordered) {
        rights.checkAdmin(ordered);
        keys.renew(SigningKeys.Purpose.FEED, ordered.entry("calendar reset", "every calendar's address is void"));
        return new Blocks().lead(ExportWords.in(ordered.language()).reset()).blocks();
    }
}
