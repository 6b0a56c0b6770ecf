package planbot.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planbot.answer.Language;
import planbot.command.exports.SigningKeys;
import planbot.command.exports.SigningKeys.Purpose;
import planbot.export.FeedRequest;
import planbot.export.LedgerRequest;
import planbot.plan.Role;

/** Writes and reads tickets; what one is good for stands in it, so that nothing needs to be kept of it. */
public final class SignedTickets implements Tickets {
    private static final Instant NEVER = Instant.EPOCH;

    private final SigningKeys keys;

    public SignedTickets(SigningKeys keys) {
        this.keys = keys;
    }

    /** @param expires from then on it is good for nothing; in whole seconds */
    String of(LedgerRequest request, Instant expires) {
        List<String> fields =
                List.of(request.plan(), request.filter(), request.language().name());
        return sealer(Purpose.LEDGER).seal(new Sealer.Content(expires, fields));
    }

    String of(FeedRequest request) {
        List<String> fields = List.of(
                request.plan(),
                request.unit(),
                request.role().name(),
                request.language().name());
        return sealer(Purpose.FEED).seal(new Sealer.Content(NEVER, fields));
    }

    @Override
    public Optional<LedgerRequest> ledger(String ticket, Instant now) {
        return open(ticket, Purpose.LEDGER)
                .filter(content -> now.isBefore(content.expires()))
                .map(Sealer.Content::fields)
                .map(fields -> new LedgerRequest(fields.get(0), fields.get(1), Language.valueOf(fields.get(2))));
    }

    @Override
    public Optional<FeedRequest> feed(String ticket) {
        return open(ticket, Purpose.FEED)
                .map(Sealer.Content::fields)
                .map(fields -> new FeedRequest(
                        fields.get(0), fields.get(1), Role.valueOf(fields.get(2)), Language.valueOf(fields.get(3))));
    }

    /** What cannot be a ticket costs no look into the store. */
    private Optional<Sealer.Content> open(String ticket, Purpose purpose) {
        return Sealer.isSealed(ticket) ? sealer(purpose).open(ticket) : Optional.empty();
    }

    private Sealer sealer(Purpose purpose) {
        return new Sealer(purpose.name(), keys.of(purpose));
    }
}
