package planbot.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;

/** A row as the outbox in memory keeps it. */
final class Kept {
    final long id;
    final Row row;
    List<Row.Part> parts;
    Status status;
    String why;
    int taken;
    int attempts;
    int again;
    String platform = "";
    Instant notBefore;
    Instant next;

    @Nullable
    Instant settled;

    @Nullable
    Instant begun;

    @Nullable
    Instant doubt;

    @Nullable
    String holder;

    @Nullable
    Instant leaseEnds;

    Kept(long id, Row row) {
        this.id = id;
        this.row = row;
        parts = row.parts();
        status = row.fate().status();
        why = row.fate().why();
        notBefore = row.fate().notBefore();
        next = notBefore;
        settled = status.isOpen() ? null : row.planned();
    }

    boolean claimable(Instant now) {
        return !next.isAfter(now) && (leaseEnds == null || !leaseEnds.isAfter(now));
    }

    Outbox.Claim claim(String sender, Instant now, Instant until) {
        if (begun != null && (doubt == null || begun.isBefore(doubt))) {
            doubt = begun;
        }
        holder = sender;
        leaseEnds = until;
        begun = now;
        Row.Fate was = row.fate();
        Row.Fate fate = new Row.Fate(status, why, was.timing(), notBefore, was.quiet(), was.zone());
        Row asItIs = new Row(row.subscription(), row.place(), row.period(), row.planned(), fate, parts, row.told());
        return new Outbox.Claim(id, asItIs, taken, attempts, doubt, again, platform);
    }

    void free() {
        holder = null;
        leaseEnds = null;
    }

    boolean revive(Instant now) {
        if (parts.isEmpty() || status != Status.DEAD && status != Status.UNKNOWN) {
            return false;
        }
        again += status == Status.UNKNOWN ? 1 : 0;
        status = Status.WAITING;
        settled = null;
        notBefore = now;
        next = now;
        return true;
    }

    Receipt receipt() {
        return new Receipt(
                id,
                row.subscription(),
                row.place(),
                row.period(),
                row.planned(),
                row.fate().timing(),
                status,
                attempts,
                settled,
                new Receipt.Outcome(parts.size(), taken, again > 0, platform, why, status.isOpen() ? next : null));
    }
}
