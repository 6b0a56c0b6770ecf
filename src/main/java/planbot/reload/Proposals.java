package planbot.reload;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The changes that wait for their confirmation: one a person, and few in all. Safe for many threads. */
public final class Proposals {
    public static final Duration LIFETIME = Duration.ofMinutes(10);
    /** The oldest gives way. */
    static final int MOST = 4;
    /** Wrong codes of one person, until what that person proposed is void: a code is not to be found by trying. */
    static final int MOST_WRONG = 5;

    static final int LENGTH = 5;
    /** None that is read as another: no O beside 0, no I beside 1, no S beside 5. */
    static final String ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679";

    private final RandomGenerator random;
    private final Map<String, Proposal> pending = new LinkedHashMap<>();
    private final Map<String, Integer> wrong = new HashMap<>();

    /** @param random must not be foreseen by those who may not confirm */
    public Proposals(RandomGenerator random) {
        this.random = random;
    }

    /** What became of a code. */
    public sealed interface Found {
        /** It is this one's. */
        record Valid(Proposal proposal) implements Found {}

        /** It confirms nothing. */
        record Invalid(Denial why) implements Found {}
    }

    /** Puts a change forward; what the same person proposed before is void. */
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

    /** Looks a code up; it stays valid until it is used up or too old. */
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

    /** Its code confirms nothing any more. */
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
        StringBuilder code = new StringBuilder();
        do {
            code.setLength(0);
            for (int i = 0; i < LENGTH; i++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        } while (pending.containsKey(code.toString()));
        return code.toString();
    }
}
