package planbot.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planbot.bot.Audit;
import planbot.command.exports.SigningKeys;

/** Signing keys in memory: the reference for the kit, and the same in every test. */
public final class InMemorySigningKeys implements SigningKeys {
    private final Map<Purpose, Integer> renewed = new HashMap<>();
    private final List<Audit.Entry> audited = new ArrayList<>();

    /** What was audited, in order. */
    public synchronized List<Audit.Entry> audited() {
        return List.copyOf(audited);
    }

    @Override
    public synchronized byte[] of(Purpose purpose) {
        String key = "test key of 32 bytes or more for " + purpose + " " + renewed.getOrDefault(purpose, 0);
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void renew(Purpose purpose, Audit.Entry entry) {
        renewed.merge(purpose, 1, Integer::sum);
        audited.add(entry);
    }
}
