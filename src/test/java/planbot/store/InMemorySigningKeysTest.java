package planbot.store;

import java.util.List;
import planbot.bot.Audit;
import planbot.command.exports.SigningKeys;

/** The reference passes its own kit. */
class InMemorySigningKeysTest extends SigningKeysKit {
    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Override
    SigningKeys store() {
        return keys;
    }

    @Override
    List<Audit.Entry> audited() {
        return keys.audited();
    }
}
