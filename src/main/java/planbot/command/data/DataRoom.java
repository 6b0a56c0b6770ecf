package planbot.command.data;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.bot.Shelves;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.Rights;
import planbot.command.Room;
import planbot.command.Spoken;
import planbot.reload.Outcome;
import planbot.reload.Reload;

/** Where orders about what is loaded are carried out. */
public final class DataRoom implements Room {
    private static final int MOST_REVISIONS = 20;

    private final Reload reload;
    private final Shelves shelves;
    private final Rights rights;
    private final ZoneId zone;

    /** @param zone in which times are told */
    public DataRoom(Reload reload, Shelves shelves, Rights rights, ZoneId zone) {
        this.reload = reload;
        this.shelves = shelves;
        this.rights = rights;
        this.zone = zone;
    }

    @Override
    public Optional<Work> read(Spoken text) {
        return DataForms.FORMS
                .read(text)
                .map(read -> new Work(
                        read.command().getClass().getSimpleName(),
                        read.language(),
                        ordered -> new Doc(ordered.language(), told(read.command(), ordered))));
    }

    private List<Doc.Block> told(DataCommand command, Ordered ordered) {
        if (command instanceof DataCommand.ShowData show) {
            return data(show, ordered);
        }
        rights.checkAdmin(ordered);
        DataWords words = DataWords.in(ordered.language(), zone);
        Reload.By by = new Reload.By(ordered.asker().actor(), ordered.now());
        if (command instanceof DataCommand.Reload wanted) {
            return told(reload.propose(wanted.plan(), by), ordered);
        }
        if (command instanceof DataCommand.Preview wanted) {
            return told(reload.look(wanted.plan(), by), ordered);
        }
        if (command instanceof DataCommand.Confirm wanted) {
            return told(reload.confirm(wanted.code(), by), ordered);
        }
        if (command instanceof DataCommand.Rollback wanted) {
            return told(reload.rollback(wanted.revision(), by), ordered);
        }
        if (command instanceof DataCommand.Revisions) {
            Blocks told = new Blocks().lead(words.revisions(MOST_REVISIONS));
            reload.history(MOST_REVISIONS).forEach(revision -> told.paragraph(words.revision(revision)));
            return told.blocks();
        }
        throw Refusal.wrong(command instanceof DataCommand.RollbackOfPlan ? words.rollbackIsWhole() : words.noCode());
    }

    private List<Doc.Block> told(Outcome outcome, Ordered ordered) {
        return new OutcomeText(DataWords.in(ordered.language(), zone), shelves.current()).of(outcome);
    }

    /** Which files differ is for those who can load them. */
    private List<Doc.Block> data(DataCommand.ShowData show, Ordered ordered) {
        DataText text = new DataText(DataWords.in(ordered.language(), zone), shelves.current());
        return rights.isAdmin(ordered) ? text.of(show.plan(), reload.stock()) : text.of(show.plan());
    }
}
