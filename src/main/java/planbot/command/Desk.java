package planbot.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.ask.Hanzi;

/** Where orders are taken: read, allowed or refused, carried out, put on record. */
public final class Desk implements Orders {
    private final CommandReader reader;
    private final InstantSource clock;
    private final Office office;
    private final Managing managing;
    private final Subscribing subscribing;
    private final Previewing previewing;
    private final Showing showing;
    private final OfTasks ofTasks;
    private final Calendars calendars;

    /** @param clock tells when an order is carried out */
    public Desk(Office office, Roles roles, Hanzi hanzi, InstantSource clock) {
        this.reader = new CommandReader(hanzi);
        this.clock = clock;
        this.office = office;
        Rights rights = new Rights(roles);
        Turns turns = new Turns(office.current());
        this.managing = new Managing(office, rights, turns);
        this.subscribing = new Subscribing(office, rights, turns);
        this.previewing = new Previewing(office, managing);
        this.showing = new Showing(office, rights);
        this.ofTasks = new OfTasks(office, rights);
        this.calendars = new Calendars(office, rights);
    }

    /** Whether a text is an order, for those who can carry none out. */
    public static boolean isOrder(String text, Hanzi hanzi) {
        return new CommandReader(hanzi).read(text).isPresent();
    }

    @Override
    public Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today) {
        return reader.read(text).map(read -> () -> carryOut(read, asker, today));
    }

    private Answer carryOut(CommandReader.Read read, Asker asker, LocalDate today) {
        Instant now = clock.instant();
        Ordered ordered = new Ordered(asker, read.language(), now, today);
        Doc doc;
        try {
            doc = carryOut(read.command(), ordered);
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.FORBIDDEN) {
                office.records()
                        .audit()
                        .record(ordered.entry(
                                "refused", read.command().getClass().getSimpleName()));
            }
            doc = new Doc(read.language(), List.of(new Doc.Lead(e.words())));
        }
        return new Answer(Answer.Intent.ORDER, "", List.of(), doc, false);
    }

    private Doc carryOut(Command command, Ordered ordered) {
        return command instanceof Command.Preview preview
                ? previewing.preview(preview, ordered)
                : new Doc(ordered.language(), told(command, ordered));
    }

    private List<Doc.Block> told(Command command, Ordered ordered) {
        if (command instanceof Command.Subscribe subscribe) {
            return subscribing.subscribe(subscribe, ordered);
        }
        if (command instanceof Command.ListSubscriptions list) {
            return managing.list(list, ordered);
        }
        if (command instanceof Command.Cancel cancel) {
            return managing.cancel(cancel, ordered);
        }
        if (command instanceof Command.Pause pause) {
            return managing.pause(pause, ordered);
        }
        if (command instanceof Command.Resume resume) {
            return managing.resume(resume, ordered);
        }
        if (command instanceof Command.SetQuiet quiet) {
            return managing.quiet(quiet, ordered);
        }
        if (command instanceof Command.ShowReceipts receipts) {
            return showing.receipts(receipts, ordered);
        }
        if (command instanceof Command.Resend resend) {
            return showing.resend(resend, ordered);
        }
        if (command instanceof Command.ReloadCalendar) {
            return calendars.reload(ordered);
        }
        if (command instanceof Command.Incomplete incomplete) {
            return new Blocks()
                    .lead(ordered.words().incomplete(incomplete.verb()))
                    .blocks();
        }
        if (command instanceof Command.Help) {
            return ordered.words().help();
        }
        if (command instanceof Command.Explain explain) {
            return ofTasks.explain(explain, ordered);
        }
        if (command instanceof Command.Mute mute) {
            return ofTasks.mute(mute, ordered);
        }
        if (command instanceof Command.Unmute unmute) {
            return ofTasks.unmute(unmute, ordered);
        }
        if (command instanceof Command.Urge urge) {
            return ofTasks.urge(urge, ordered);
        }
        throw new IllegalArgumentException("an order that nobody carries out: " + command);
    }
}
