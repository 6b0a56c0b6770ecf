package planbot.store;

import planbot.platform.SharedLanes;

/** The reference passes its own kit. */
class InMemoryLanesTest extends LanesKit {
    private final SharedLanes lanes = new InMemoryLanes(clock);

    @Override
    SharedLanes lanes() {
        return lanes;
    }
}
