package planbot.command.exports;

import java.util.List;
import planbot.answer.Doc;
import planbot.answer.FilterReader;
import planbot.answer.FilterReading;
import planbot.answer.Knowledge;
import planbot.ask.Filter;
import planbot.ask.UnitClause;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.export.FeedRequest;
import planbot.plan.Role;

/** Tells where calendar programs find due dates, for years. */
final class Feeds {
    private final Links links;

    Feeds(Links links) {
        this.links = links;
    }

    List<Doc.Block> feed(Command.Calendar command, Knowledge known, Ordered ordered) {
        ExportWords words = ExportWords.in(ordered.language());
        FeedRequest request = request(command.unit(), known, ordered);
        int days = request.dueDates(known).days().size();
        Addresses addresses = new Addresses(links, ordered);
        addresses.lead(words.feed(request.unit(), known.edition().title(), days));
        addresses.add(words.address(), links.feed(request));
        addresses.paragraph(words.howToSubscribe());
        return addresses.blocks();
    }

    private static FeedRequest request(String unit, Knowledge known, Ordered ordered) {
        String plan = known.edition().key();
        if (unit.isEmpty()) {
            return new FeedRequest(plan, FeedRequest.EVERY_UNIT, Role.EITHER, ordered.language());
        }
        FilterReading reading = new FilterReader(known, ordered.language()).read(unit, ordered.today());
        if (reading instanceof FilterReading.Refused refused) {
            throw Refusal.wrong(refused.why());
        }
        UnitClause clause = oneUnit(((FilterReading.Meant) reading).filter(), ordered);
        return new FeedRequest(plan, clause.units().get(0), clause.roleOrEither(), ordered.language());
    }

    /** A calendar goes on for years: a stretch of time or a state of today is nothing to subscribe to. */
    private static UnitClause oneUnit(Filter filter, Ordered ordered) {
        boolean alone = filter.withoutUnits().isEmpty() && filter.units().size() == 1;
        UnitClause clause = alone ? filter.units().get(0) : null;
        if (clause == null || clause.units().size() != 1 || clause.sense() != UnitClause.Sense.TAKES_PART) {
            throw Refusal.wrong(ExportWords.in(ordered.language()).oneUnit());
        }
        return clause;
    }
}
