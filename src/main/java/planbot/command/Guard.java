package planbot.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import planbot.answer.Language;
import planbot.bot.Audit;

/**
 * Stands before the desk: lets through who may ask, makes those wait who are refused again and again, and puts refusals on record.
 * Safe for many threads; what writes to the record blocks.
 */
public final class Guard {
    /** A question that was not heard is put on record once a caller in that time: they may ask a lot. */
    private static final Duration BETWEEN_UNHEARD = Duration.ofHours(1);

    static final int REFUSALS = 5;

    private final Rights rights;
    private final Audit audit;
    private final Refusals refusals;
    private final Patience patience;
    private final Recent<Instant> unheard = new Recent<>();

    /** One that has those wait who are refused a fifth time. */
    public Guard(Rights rights, Audit audit, Refusals refusals) {
        this(rights, audit, refusals, new Patience(REFUSALS - 1));
    }

    private Guard(Rights rights, Audit audit, Refusals refusals, Patience patience) {
        this.rights = rights;
        this.audit = audit;
        this.refusals = refusals;
        this.patience = patience;
    }

    /** One that lets everybody through at any time, and only puts on record what is refused. */
    static Guard recording(Audit audit) {
        return new Guard(
                new Rights(() -> new Roles(Set.of(), Set.of(), "")),
                audit,
                (channel, why) -> {},
                new Patience(Integer.MAX_VALUE));
    }

    /** What refuses a question; empty where it may be asked. Quick, does no I/O. */
    Optional<Room.Work> unheard(Asker asker, Supplier<Language> language) {
        return rights.roles().mayAsk(asker)
                ? Optional.empty()
                : Optional.of(new Room.Work("Question", language.get(), Room.Audience.ANYBODY, ordered -> {
                    throw rights.mayNotAsk(ordered);
                }));
    }

    /** @throws Refusal if the order is not to be carried out, whatever it says */
    void check(Room.Work work, Ordered ordered) {
        if (work.audience() == Room.Audience.ANYBODY) {
            return;
        }
        Duration pause = patience.pause(ordered.asker().actor(), ordered.now());
        if (!pause.isZero()) {
            throw Refusal.tooOften(RightsWords.in(ordered.language()).tooOften(pause));
        }
        rights.checkMayAsk(ordered);
    }

    void carriedOut(Room.Work work, Ordered ordered) {
        if (work.audience() == Room.Audience.READERS) {
            patience.carriedOut(ordered.asker().actor());
        }
    }

    /** Counts a refusal, and puts it on record as far as it is worth it. */
    void refused(Refusal refusal, Room.Work work, Ordered ordered) {
        if (refusal.kind() == Refusal.Kind.WRONG) {
            return;
        }
        refusals.count(ordered.asker().channel(), refusal.kind());
        if (refusal.kind() == Refusal.Kind.UNHEARD && isWorthTelling(ordered)) {
            audit.record(ordered.entry("refused", work.name()));
        } else if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
            audit.record(ordered.entry("refused", work.name()));
            Duration pause = patience.refused(ordered.asker().actor(), ordered.now());
            if (!pause.isZero()) {
                audit.record(ordered.entry("slowed", "for " + pause.toMinutes() + " minutes"));
            }
        }
    }

    private boolean isWorthTelling(Ordered ordered) {
        synchronized (unheard) {
            Instant last = unheard.get(ordered.asker().actor());
            boolean worth = last == null || !ordered.now().isBefore(last.plus(BETWEEN_UNHEARD));
            if (worth) {
                unheard.put(ordered.asker().actor(), ordered.now());
            }
            return worth;
        }
    }
}
