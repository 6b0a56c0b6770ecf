package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;

/** The kit against H2 on disk. */
class SqlChatPlansTest extends ChatPlansKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    ChatPlans store(int most) {
        return new SqlChatPlans(disk.source(), most);
    }

    @Override
    List<Audit.Entry> audited() {
        return disk.audited();
    }
}
