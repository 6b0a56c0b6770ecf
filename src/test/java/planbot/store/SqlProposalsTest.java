package planbot.store;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;
import planbot.reload.Proposals;

/** The kit against H2 on disk. */
class SqlProposalsTest extends ProposalsKit {
    @RegisterExtension
    private final OnDisk disk = new OnDisk();

    @Override
    Proposals store(RandomGenerator random) {
        return new SqlProposals(disk.source(), random);
    }
}
