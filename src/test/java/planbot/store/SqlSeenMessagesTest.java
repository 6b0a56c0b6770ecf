package planbot.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.SeenMessages;

/** The kit against H2 on disk. */
class SqlSeenMessagesTest extends SeenMessagesKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    SeenMessages store() {
        return new SqlSeenMessages(fresh.source());
    }
}
