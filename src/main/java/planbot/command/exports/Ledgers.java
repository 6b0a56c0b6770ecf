package planbot.command.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import planbot.answer.Doc;
import planbot.answer.FilterReader;
import planbot.answer.FilterReading;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.exports.Command.Form;
import planbot.command.exports.Links.Format;
import planbot.export.LedgerRequest;

/** Tells where ledgers can be fetched for a while. */
final class Ledgers {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    /** In characters: the condition stands in the address, which must fit into the shortest message of any platform. */
    private static final int LONGEST_FILTER = 60;

    private final Links links;

    Ledgers(Links links) {
        this.links = links;
    }

    List<Doc.Block> ledger(Command.Ledger command, Knowledge known, Ordered ordered) {
        ExportWords words = ExportWords.in(ordered.language());
        if (command.filter().codePointCount(0, command.filter().length()) > LONGEST_FILTER) {
            throw Refusal.wrong(words.filterTooLong(LONGEST_FILTER));
        }
        FilterReading reading = new FilterReader(known, ordered.language()).read(command.filter(), ordered.today());
        if (reading instanceof FilterReading.Refused refused) {
            throw Refusal.wrong(refused.why());
        }
        FilterReading.Meant meant = (FilterReading.Meant) reading;
        boolean whole = command.filter().isEmpty();
        int rows = whole ? known.plan().tasks().size() : meant.matches().tasks().size();
        LedgerRequest request = new LedgerRequest(known.edition().key(), command.filter(), ordered.language());
        Addresses addresses = new Addresses(links, ordered);
        addresses.lead(words.ledger(known.edition().title(), whole ? "" : meant.title(), rows, GOOD_FOR.toMinutes()));
        if (command.form() != Form.CSV) {
            addresses.add("XLSX", links.ledger(request, Format.XLSX, expiry(ordered)));
        }
        if (command.form() != Form.XLSX) {
            addresses.add("CSV", links.ledger(request, Format.CSV, expiry(ordered)));
        }
        return addresses.blocks();
    }

    /** One workbook; as CSV a file of each. */
    List<Doc.Block> every(Command.Ledgers command, Shelf shelf, Ordered ordered) {
        Addresses addresses = new Addresses(links, ordered);
        addresses.lead(ExportWords.in(ordered.language()).ledgers(shelf.plans().size(), GOOD_FOR.toMinutes()));
        if (command.form() == Form.CSV) {
            for (Knowledge known : shelf.plans()) {
                LedgerRequest request = new LedgerRequest(known.edition().key(), "", ordered.language());
                addresses.add(known.edition().title() + " CSV", links.ledger(request, Format.CSV, expiry(ordered)));
            }
        } else {
            LedgerRequest request = new LedgerRequest(LedgerRequest.EVERY_PLAN, "", ordered.language());
            addresses.add("XLSX", links.ledger(request, Format.XLSX, expiry(ordered)));
        }
        return addresses.blocks();
    }

    private static Instant expiry(Ordered ordered) {
        return ordered.now().plus(GOOD_FOR);
    }
}
