package planbot.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Inbox;

/** The kit against H2 on disk. */
class SqlInboxTest extends InboxKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    Inbox store() {
        return new SqlInbox(fresh.source());
    }
}
