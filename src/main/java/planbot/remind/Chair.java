package planbot.remind;

import java.time.Duration;
import java.time.Instant;
import planbot.digest.Leases;

/**
 * Which instance plans: one at a time. Two that plan side by side do no harm, because what is written is compared with what was
 * read; they would do everything twice, and where they know different plans or calendars, undo what the other did.
 */
public interface Chair {
    /** Of the only one that there is; a clock may be set, so that the time until the next digest is not trusted for long. */
    Chair ALONE = new Chair() {
        @Override
        public boolean take(Instant now) {
            return true;
        }

        @Override
        public Duration rest() {
            return Duration.ofSeconds(30);
        }

        @Override
        public void leave(Instant now) {}
    };

    /** Whether this instance has it from now on for a while. Blocks. */
    boolean take(Instant now);

    /** How long it may be, at the most, until it is asked for again. */
    Duration rest();

    /** Lets another have it from now on. Blocks. */
    void leave(Instant now);

    /**
     * One that instances share. It changes hands when its holder has not asked for it for 15 seconds. It is asked for every two
     * seconds: so often whoever has it looks for what was ordered elsewhere.
     *
     * @param holder this instance, and no other
     */
    static Chair shared(Leases leases, String holder) {
        return new Chair() {
            @Override
            public boolean take(Instant now) {
                return leases.take(Leases.Name.PLANNING, holder, now, now.plusSeconds(15));
            }

            @Override
            public Duration rest() {
                return Duration.ofSeconds(2);
            }

            @Override
            public void leave(Instant now) {
                leases.take(Leases.Name.PLANNING, holder, now, now);
            }
        };
    }
}
