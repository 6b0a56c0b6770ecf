package planbot.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;
import planbot.bot.DefaultPlans;

/** The plans that conversations have chosen, in memory as they are on record. */
public final class ChosenPlans implements DefaultPlans {
    private final ChatPlans record;
    private final Cache<String, String> chosen = bounded();
    private final Cache<String, String> toldGone = bounded();

    /** Blocks while the record is read. */
    public ChosenPlans(ChatPlans record) {
        this.record = record;
        follow();
    }

    /** Reads again what was chosen, as another instance may have changed it. Blocks. */
    public synchronized void follow() {
        Map<String, String> now = new HashMap<>();
        record.all().forEach(choice -> now.put(choice.conversation(), choice.plan()));
        chosen.asMap().keySet().retainAll(now.keySet());
        now.forEach((conversation, plan) -> {
            if (!plan.equals(chosen.asMap().put(conversation, plan))) {
                toldGone.invalidate(conversation);
            }
        });
    }

    private static Cache<String, String> bounded() {
        return Caffeine.newBuilder().maximumSize(ChatPlans.MOST).build();
    }

    @Override
    public Optional<String> of(String conversation) {
        return Optional.ofNullable(chosen.getIfPresent(conversation));
    }

    @Override
    public synchronized void choose(String conversation, String plan, Audit.Entry entry) {
        record.choose(new ChatPlans.Choice(conversation, plan), entry);
        chosen.put(conversation, plan);
        toldGone.invalidate(conversation);
    }

    @Override
    public boolean isNewlyGone(String conversation, String plan) {
        return !plan.equals(toldGone.asMap().put(conversation, plan));
    }
}
