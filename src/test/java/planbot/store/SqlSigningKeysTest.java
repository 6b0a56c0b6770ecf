package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.bot.Audit;
import planbot.command.exports.SigningKeys;
import planbot.command.exports.SigningKeys.Purpose;

/** The kit against H2 on disk; each look is that of another instance. */
class SqlSigningKeysTest extends SigningKeysKit {
    @RegisterExtension
    private final FreshStore fresh = where();

    FreshStore where() {
        return new OnDisk();
    }

    @Override
    SigningKeys store() {
        return new SqlSigningKeys(fresh.source());
    }

    @Override
    List<Audit.Entry> audited() {
        return fresh.audited();
    }

    @Test
    void those_who_ask_first_at_the_same_time_get_the_same_key() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> ask = () -> HexFormat.of().formatHex(store().of(Purpose.FEED));
            Set<String> keys = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> ask).toList())
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .collect(Collectors.toSet());
            assertEquals(1, keys.size());
        } finally {
            threads.shutdownNow();
        }
    }
}
