package planbot.store;

import java.util.List;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;

/** The reference passes its own kit. */
class InMemoryChatPlansTest extends ChatPlansKit {
    private InMemoryChatPlans plans = new InMemoryChatPlans();

    @Override
    ChatPlans store(int most) {
        plans = new InMemoryChatPlans(most);
        return plans;
    }

    @Override
    List<Audit.Entry> audited() {
        return plans.audited();
    }
}
