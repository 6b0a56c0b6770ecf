package planbot.remind;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.End;
import planbot.digest.Outbox.Settlement;
import planbot.digest.Row;
import planbot.platform.Wire;
import planbot.platform.parts.Sha256;

/** How far a claim has come; its lease ends at {@code until}. */
record Progress(Claim claim, Instant until) {
    /** Of a length that every platform takes as its own key of the message, with the message's number behind. */
    private static final int KEY = 24;

    private static final int LONGEST_RECEIPTS = 1_000;

    boolean isWhole() {
        return claim.taken() >= claim.row().parts().size();
    }

    Row.Part part() {
        return claim.row().parts().get(claim.taken());
    }

    Wire wire() {
        return wire(part());
    }

    private static Wire wire(Row.Part part) {
        return new Wire(
                part.content(),
                part.text(),
                part.plain().stream().map(Progress::wire).toList());
    }

    /** It follows from the row alone. Plain text in a message's place is another message. */
    String key() {
        String id = Sha256.hex(claim.row().key()).substring(0, KEY);
        return id + "-" + claim.taken() + (part().plain().isEmpty() ? "p" : "");
    }

    /** One more call was made, which was not taken. */
    Progress failed() {
        return with(claim.row().parts(), claim.attempts() + 1, claim.again(), claim.doubt());
    }

    /** Calls that were not taken. */
    int failures() {
        return claim.attempts() - claim.taken();
    }

    /** The message is sent again although it may have been taken. */
    Progress again() {
        return with(claim.row().parts(), claim.attempts(), claim.again() + 1, claim.doubt());
    }

    /** One more call was made, and taken. */
    Progress taken(String receipt) {
        String receipts = (claim.platform() + " " + receipt).strip();
        Claim next = new Claim(
                claim.id(),
                claim.row(),
                claim.taken() + 1,
                claim.attempts() + 1,
                null,
                claim.again(),
                receipts.length() <= LONGEST_RECEIPTS ? receipts : claim.platform());
        return new Progress(next, until);
    }

    /** The message's plain text stands in its place. */
    Progress replaced() {
        List<Row.Part> parts = claim.row().parts();
        Stream<Row.Part> before = parts.subList(0, claim.taken()).stream();
        Stream<Row.Part> behind = parts.subList(claim.taken() + 1, parts.size()).stream();
        List<Row.Part> replaced = Stream.of(before, part().plain().stream(), behind)
                .flatMap(some -> some)
                .toList();
        return with(replaced, claim.attempts(), claim.again(), null);
    }

    Progress leased(Instant longer) {
        return new Progress(claim, longer);
    }

    private Progress with(List<Row.Part> parts, int attempts, int again, @Nullable Instant doubt) {
        Row row = claim.row();
        Row next = new Row(row.subscription(), row.place(), row.period(), row.planned(), row.fate(), parts, row.told());
        return new Progress(
                new Claim(claim.id(), next, claim.taken(), attempts, doubt, again, claim.platform()), until);
    }

    Settlement settlement(End end) {
        return settlement(null, end);
    }

    /** @param parts the messages where they are others now, else null */
    Settlement settlement(@Nullable List<Row.Part> parts, End end) {
        return new Settlement(claim.id(), parts, claim.taken(), claim.attempts(), claim.again(), claim.platform(), end);
    }
}
