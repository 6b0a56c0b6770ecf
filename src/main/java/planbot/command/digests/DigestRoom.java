package planbot.command.digests;

import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Rights;
import planbot.command.Room;
import planbot.command.Spoken;

/** Where orders for digests are carried out. */
public final class DigestRoom implements Room {
    private final Managing managing;
    private final Subscribing subscribing;
    private final Previewing previewing;
    private final Showing showing;
    private final OfTasks ofTasks;
    private final Calendars calendars;

    public DigestRoom(Office office, Rights admins) {
        PlaceRights rights = new PlaceRights(admins);
        Turns turns = new Turns(office.current());
        this.managing = new Managing(office, rights, turns);
        this.subscribing = new Subscribing(office, rights, turns);
        this.previewing = new Previewing(office, managing);
        this.showing = new Showing(office, rights);
        this.ofTasks = new OfTasks(office, rights);
        this.calendars = new Calendars(office, rights);
    }

    @Override
    public Optional<Work> read(Spoken text) {
        return DigestForms.FORMS
                .read(text)
                .map(read -> new Work(
                        read.command().getClass().getSimpleName(),
                        read.language(),
                        ordered -> carryOut(read.command(), ordered)));
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
                    .lead(CommandWords.in(ordered.language()).incomplete(incomplete.verb()))
                    .blocks();
        }
        if (command instanceof Command.Help) {
            return CommandWords.in(ordered.language()).help();
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
