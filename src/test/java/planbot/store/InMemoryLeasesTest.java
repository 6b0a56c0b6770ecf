package planbot.store;

import planbot.digest.Leases;

/** The reference passes its own kit. */
class InMemoryLeasesTest extends LeasesKit {
    private final Leases leases = new InMemoryLeases();

    @Override
    Leases leases() {
        return leases;
    }
}
