package planbot.store;

import java.util.List;
import planbot.bot.Audit;
import planbot.digest.Mutes;

/** The reference passes its own kit. */
class InMemoryMutesTest extends MutesKit {
    private final InMemoryMutes mutes = new InMemoryMutes();

    @Override
    Mutes store() {
        return mutes;
    }

    @Override
    List<Audit.Entry> audited() {
        return mutes.audited();
    }
}
