package planbot.store;

import java.util.List;
import planbot.bot.Audit;
import planbot.command.people.Grants;

/** The reference passes its own kit. */
class InMemoryGrantsTest extends GrantsKit {
    private final InMemoryGrants grants = new InMemoryGrants();

    @Override
    Grants store() {
        return grants;
    }

    @Override
    List<Audit.Entry> audited() {
        return grants.audited();
    }
}
