package planbot.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import planbot.reload.Codes;
import planbot.reload.Denial;
import planbot.reload.Proposal;
import planbot.reload.Proposals;

/** Proposals in memory: the reference for the kit, and enough for tests that are about something else. */
public final class InMemoryProposals implements Proposals {
    private final RandomGenerator random;
    private final Map<String, Proposal> pending = new LinkedHashMap<>();
    private final Map<String, Integer> wrong = new HashMap<>();

    public InMemoryProposals(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized Proposal propose(String actor, Proposal.Wish wish, Instant now) {
        discard(now);
        drop(pending.values().stream()
                .filter(known -> known.actor().equals(actor))
                .findFirst()
                .orElse(null));
        if (pending.size() == MOST) {
            drop(pending.values().iterator().next());
        }
        Proposal proposal = new Proposal(code(), actor, now.plus(LIFETIME), wish);
        pending.put(proposal.code(), proposal);
        return proposal;
    }

    @Override
    public synchronized Found find(String said, String actor, Instant now) {
        Proposal proposal = pending.get(said.toUpperCase(Locale.ROOT));
        if (proposal == null) {
            return new Found.Invalid(wrong(actor));
        }
        if (!proposal.actor().equals(actor)) {
            return new Found.Invalid(wrong(actor) == Denial.GUESSED ? Denial.GUESSED : Denial.OTHERS);
        }
        if (!now.isBefore(proposal.until())) {
            drop(proposal);
            return new Found.Invalid(Denial.EXPIRED);
        }
        return new Found.Valid(proposal);
    }

    @Override
    public synchronized void use(Proposal proposal) {
        drop(proposal);
    }

    private Denial wrong(String actor) {
        Proposal own = pending.values().stream()
                .filter(known -> known.actor().equals(actor))
                .findFirst()
                .orElse(null);
        if (own == null || wrong.merge(actor, 1, Integer::sum) < MOST_WRONG) {
            return Denial.UNKNOWN;
        }
        drop(own);
        return Denial.GUESSED;
    }

    private void drop(@Nullable Proposal proposal) {
        if (proposal != null) {
            pending.remove(proposal.code());
            wrong.remove(proposal.actor());
        }
    }

    private void discard(Instant now) {
        pending.values().stream()
                .filter(known -> !now.isBefore(known.until()))
                .toList()
                .forEach(this::drop);
    }

    private String code() {
        String code = Codes.next(random);
        while (pending.containsKey(code)) {
            code = Codes.next(random);
        }
        return code;
    }
}
