package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.digest.Mutes;

/** The kit against H2 on fresh. */
class SqlMutesTest extends MutesKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    Mutes store() {
        return new SqlMutes(fresh.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return fresh.audited();
    }
}
