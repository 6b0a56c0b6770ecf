package planbot.command.exports;

import java.time.Instant;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;

/** Addresses under which files can be fetched by whoever has them. Calls block: never on an event loop. */
public interface Links {

    /** The form of a ledger's file. */
    enum Format {
        XLSX,
        CSV
    }

    /** From where an address leads to planbot. */
    enum Reach {
        EVERYWHERE,
        /** Only on the machine planbot runs on. */
        THIS_MACHINE
    }

    /** @param expires from then on it leads nowhere */
    String ledger(LedgerRequest request, Format format, Instant expires);

    /** The same address for the same request, until the key is renewed. */
    String feed(FeedRequest request);

    Reach reach();
}
