package planbot.command.people;

import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Rights;
import planbot.command.Room;
import planbot.command.Spoken;

/** Where orders about people are carried out. */
public final class PeopleRoom implements Room {
    private final Introducing introducing;
    private final Appointing appointing;

    public PeopleRoom(Appointments appointments, Rights rights, Premises premises) {
        this.introducing = new Introducing(appointments, rights, premises);
        this.appointing = new Appointing(appointments, rights, premises);
    }

    @Override
    public Optional<Work> read(Spoken text) {
        return PeopleForms.FORMS
                .read(text)
                .map(read -> new Work(
                        read.command().getClass().getSimpleName(),
                        read.language(),
                        read.command() instanceof Command.WhoAmI ? Audience.ANYBODY : Audience.READERS,
                        ordered -> new Doc(ordered.language(), carryOut(read.command(), ordered))));
    }

    private List<Doc.Block> carryOut(Command command, Ordered ordered) {
        if (command instanceof Command.WhoAmI) {
            return introducing.introduce(ordered);
        }
        if (command instanceof Command.ListRoles) {
            return introducing.list(ordered);
        }
        if (command instanceof Command.Appoint appoint) {
            return appointing.appoint(appoint, ordered);
        }
        if (command instanceof Command.Dismiss dismiss) {
            return appointing.dismiss(dismiss, ordered);
        }
        if (command instanceof Command.Incomplete incomplete) {
            return new Blocks()
                    .lead(PeopleWords.in(ordered.language()).incomplete(incomplete.verb()))
                    .blocks();
        }
        throw new IllegalArgumentException("an order that nobody carries out: " + command);
    }
}
