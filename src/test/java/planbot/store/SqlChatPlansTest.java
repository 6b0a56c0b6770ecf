package planbot.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;

/** The kit against H2 on fresh. */
class SqlChatPlansTest extends ChatPlansKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    ChatPlans store(int most) {
        return new SqlChatPlans(fresh.source(), most);
    }

    @Override
    List<Audit.Entry> audited() {
        return fresh.audited();
    }
}
