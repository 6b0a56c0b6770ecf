package planbot.store;

import java.util.random.RandomGenerator;
import planbot.reload.Proposals;

/** The kit against the reference. */
class InMemoryProposalsTest extends ProposalsKit {
    @Override
    Proposals store(RandomGenerator random) {
        return new InMemoryProposals(random);
    }
}
