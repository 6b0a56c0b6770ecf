package planbot.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.command.exports.SigningKeys;
import planbot.command.exports.SigningKeys.Purpose;

/** What every record of signing keys keeps to. */
abstract class SigningKeysKit {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "a", "calendar reset", "all");

    /** The same record each time it is called. */
    abstract SigningKeys store();

    abstract List<Audit.Entry> audited();

    @Test
    void a_key_is_long_enough_and_stays_the_same() {
        byte[] key = store().of(Purpose.FEED);
        assertTrue(key.length >= 32);
        assertArrayEquals(key, store().of(Purpose.FEED));
        assertEquals(List.of(), audited());
    }

    @Test
    void each_purpose_has_a_key_of_its_own() {
        assertFalse(Arrays.equals(store().of(Purpose.FEED), store().of(Purpose.LEDGER)));
    }

    @Test
    void a_renewed_key_is_another_and_the_other_purposes_key_stays() {
        byte[] feed = store().of(Purpose.FEED);
        byte[] ledger = store().of(Purpose.LEDGER);
        store().renew(Purpose.FEED, ENTRY);
        assertFalse(Arrays.equals(feed, store().of(Purpose.FEED)));
        assertArrayEquals(ledger, store().of(Purpose.LEDGER));
        assertEquals(List.of(ENTRY), audited());
    }

    @Test
    void a_key_that_was_never_asked_for_can_be_renewed() {
        store().renew(Purpose.FEED, ENTRY);
        assertArrayEquals(store().of(Purpose.FEED), store().of(Purpose.FEED));
    }
}
