package planbot.plan;

import java.time.Instant;

/**
 * A plan as it was read once. Editions never change.
 *
 * @param number given by the store, from 1 on over all plans; 0 until it is recorded
 * @param key tells the plan from others over all its editions: the name of the file it first came from, without its ending
 */
public record Edition(long number, String key, Origin origin, Plan plan) {

    /**
     * Where it was read from.
     *
     * @param file the name of its file
     * @param sha256 of the file and of the corrections laid over it
     */
    public record Origin(String file, String sha256, Instant readAt) {}

    /** The same, on record. */
    public Edition numbered(long recorded) {
        return new Edition(recorded, key, origin, plan);
    }

    /** Whether the other has the same content, from a file of the same name. */
    public boolean reads(Edition other) {
        return number != 0 && number == other.number
                || origin.file().equals(other.origin.file()) && plan.equals(other.plan);
    }

    /** Its title in the plan's own words, or its key where the source has none. */
    public String title() {
        return plan.facts().of(Facts.Fact.TITLE).orElse(key);
    }
}
