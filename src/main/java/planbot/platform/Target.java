package planbot.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a message is sent.
 *
 * @param kind one of the platform's own words, such as chat, user, webhook
 * @param address whom or what the kind names; an address that a payload gave may be a secret, so it is never printed
 * @param detail what else the platform wants to know, such as a thread; empty for nothing
 * @param until when the address stops to be good; {@link Instant#MAX} for never
 * @param afterwards where to send from then on, or null for nowhere
 */
public record Target(
        String kind,
        String address,
        String detail,
        Instant until,
        @Nullable Target afterwards) {

    public static Target of(String kind, String address) {
        return new Target(kind, address, "", Instant.MAX, null);
    }

    public static Target of(String kind, String address, String detail) {
        return new Target(kind, address, detail, Instant.MAX, null);
    }

    /** This target as long as it is good, then the one after it; the last of them where none is good any more. */
    public Target at(Instant now) {
        return afterwards == null || now.isBefore(until) ? this : afterwards.at(now);
    }

    @Override
    public String toString() {
        return "Target[" + kind + "]";
    }
}
