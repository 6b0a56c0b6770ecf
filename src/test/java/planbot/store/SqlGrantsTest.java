package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.command.people.Grants;

/** The kit against H2 on disk. */
class SqlGrantsTest extends GrantsKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    Grants store() {
        return new SqlGrants(disk.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return disk.audited();
    }
}
