package planbot.command.people;

import java.util.Collection;
import java.util.List;
import planbot.bot.Audit;

/** The record of roles that were granted in chat. Calls block: never on an event loop. */
public interface Grants {

    /** All that stand, in any order. */
    List<Grant> all();

    /**
     * Records grants, in one transaction with the audit entry; what is granted already stays as it is.
     *
     * @return whether anything was new; nothing is audited if not
     */
    boolean add(Collection<Grant> grants, Audit.Entry entry);

    /**
     * Takes grants back, in one transaction with the audit entry.
     *
     * @return whether any of them stood; nothing is audited if not
     */
    boolean remove(Collection<Held> held, Audit.Entry entry);
}
