package planbot.command.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import planbot.plan.UnitDirectory;

/**
 * What the people of this planbot come by, and report for.
 *
 * @param bodies the known bodies, those of the directory before those that only a plan names
 * @param channels the platform's word of every open channel
 * @param entrance who reaches the console
 * @param zone in which times are told
 */
public record Premises(
        Supplier<List<UnitDirectory>> bodies, Map<String, String> channels, Entrance entrance, ZoneId zone) {

    /** Who reaches the chat page and the API, and acts as an admin there. */
    public enum Entrance {
        /** Whoever works on this machine. */
        LOOPBACK,
        /** Whoever has the token. */
        TOKEN
    }
}
