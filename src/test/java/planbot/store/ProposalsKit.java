package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planbot.plan.Revision;
import planbot.reload.Change;
import planbot.reload.Denial;
import planbot.reload.Proposal;
import planbot.reload.Proposals;
import planbot.reload.Proposals.Found;

/** What every record of proposals does. */
abstract class ProposalsKit {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final Proposal.Wish WISH =
            new Proposal.Wish(new Change.Cause(Revision.Kind.ROLLBACK, 3), "甲方案", 4, "{a.txt=0f} 1 []");

    /** An empty record. */
    abstract Proposals store(RandomGenerator random);

    private Proposals proposals;

    @BeforeEach
    void open() {
        proposals = store(new Random(1));
    }

    private Proposal propose(String actor) {
        return proposals.propose(actor, WISH, NOW);
    }

    private Denial denied(String code, String actor, Instant at) {
        return ((Found.Invalid) proposals.find(code, actor, at)).why();
    }

    @Test
    void a_code_is_valid_for_its_caller_in_any_case_of_letters_until_it_is_used() {
        Proposal proposal = propose("wecom:a");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    new Found.Valid(proposal),
                    proposals.find(proposal.code().toLowerCase(Locale.ROOT), "wecom:a", NOW));
        }
        proposals.use(proposal);
        assertEquals(Denial.UNKNOWN, denied(proposal.code(), "wecom:a", NOW));
    }

    @Test
    void a_code_ends_after_ten_minutes() {
        Proposal proposal = propose("a");
        Instant last = NOW.plus(Duration.ofMinutes(10)).minusMillis(1);
        assertEquals(new Found.Valid(proposal), proposals.find(proposal.code(), "a", last));
        assertEquals(Denial.EXPIRED, denied(proposal.code(), "a", last.plusMillis(1)));
    }

    @Test
    void somebody_elses_code_confirms_nothing() {
        Proposal proposal = propose("a");
        assertEquals(Denial.OTHERS, denied(proposal.code(), "b", NOW));
        assertEquals(new Found.Valid(proposal), proposals.find(proposal.code(), "a", NOW));
    }

    @Test
    void what_a_person_proposed_before_is_void() {
        Proposal first = propose("a");
        Proposal second = propose("a");
        assertEquals(Denial.UNKNOWN, denied(first.code(), "a", NOW));
        assertEquals(new Found.Valid(second), proposals.find(second.code(), "a", NOW));
    }

    @Test
    void the_oldest_of_too_many_gives_way() {
        Proposal first = propose("0");
        for (int i = 1; i <= Proposals.MOST; i++) {
            propose(String.valueOf(i));
        }
        assertEquals(Denial.UNKNOWN, denied(first.code(), "0", NOW));
    }

    @Test
    void five_wrong_codes_make_the_callers_own_void_and_nobody_elses() {
        Proposal own = propose("a");
        Proposal other = propose("b");
        for (int i = 1; i < Proposals.MOST_WRONG; i++) {
            assertEquals(Denial.UNKNOWN, denied("WRONG", "a", NOW));
        }
        assertEquals(Denial.GUESSED, denied("WRONG", "a", NOW));
        assertEquals(Denial.UNKNOWN, denied(own.code(), "a", NOW));
        assertEquals(new Found.Valid(other), proposals.find(other.code(), "b", NOW));
    }

    @Test
    void what_was_wrong_does_not_count_against_the_next_proposal() {
        propose("a");
        for (int i = 1; i < Proposals.MOST_WRONG; i++) {
            denied("WRONG", "a", NOW);
        }
        Proposal next = propose("a");
        assertEquals(Denial.UNKNOWN, denied("WRONG", "a", NOW));
        assertEquals(new Found.Valid(next), proposals.find(next.code(), "a", NOW));
    }

    @Test
    void codes_are_short_plain_and_not_used_twice_while_they_wait() {
        // One that gives the same code again and again, but for now and then.
        Random stubborn = new Random(3) {
            private static final long serialVersionUID = 1L;
            private int calls;

            @Override
            public int nextInt(int bound) {
                return ++calls % 11 == 0 ? super.nextInt(bound) : 0;
            }
        };
        Proposals few = store(stubborn);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Proposals.MOST; i++) {
            codes.add(few.propose(String.valueOf(i), WISH, NOW).code());
        }
        assertEquals(Proposals.MOST, codes.size());
        assertTrue(codes.stream().allMatch(code -> code.matches("[A-Z3-9]{5}")), codes::toString);
    }
}
