package planbot.command.exports;

import planbot.bot.Audit;

/** The keys that links are signed with, the same for every planbot on one store. Calls block: never on an event loop. */
public interface SigningKeys {

    /** What a link is for. */
    enum Purpose {
        LEDGER,
        FEED
    }

    /** The key of a purpose, which is made when it is first asked for; never for a log. */
    byte[] of(Purpose purpose);

    /** Makes another key in its place, in one transaction with the audit entry: no link of the purpose is good any more. */
    void renew(Purpose purpose, Audit.Entry entry);
}
