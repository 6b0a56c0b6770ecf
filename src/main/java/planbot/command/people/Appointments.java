package planbot.command.people;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import planbot.bot.Audit;
import planbot.command.Roles;

/** Who has which role: by the configuration, and by what was granted in chat. What is looked at is in memory, and never waits. */
public final class Appointments {
    private final Roles configured;
    private final Grants grants;
    private volatile State state;

    private record State(List<Grant> granted, Roles roles) {}

    /** Blocks while the grants are read. */
    public Appointments(Roles configured, Grants grants) {
        this.configured = configured;
        this.grants = grants;
        this.state = read();
    }

    private State read() {
        List<Grant> granted = grants.all();
        return new State(
                granted,
                configured.with(Held.roles(granted.stream().map(Grant::held).toList())));
    }

    /** The roles as they are now. */
    public Roles roles() {
        return state.roles();
    }

    List<Grant> granted() {
        return state.granted();
    }

    /** What the configuration says, which cannot be changed in chat. */
    Stream<Held> configured() {
        return Held.of(configured);
    }

    /** Reads again what was granted, as another instance may have changed it. Blocks. */
    public synchronized void follow() {
        state = read();
    }

    /** Blocks. */
    synchronized boolean grant(Collection<Grant> more, Audit.Entry entry) {
        boolean changed = grants.add(more, entry);
        state = read();
        return changed;
    }

    /** Blocks. */
    synchronized boolean revoke(Collection<Held> held, Audit.Entry entry) {
        boolean changed = grants.remove(held, entry);
        state = read();
        return changed;
    }
}
