package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.command.people.Grants;

/** The kit against H2 on fresh. */
class SqlGrantsTest extends GrantsKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    Grants store() {
        return new SqlGrants(fresh.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return fresh.audited();
    }
}
