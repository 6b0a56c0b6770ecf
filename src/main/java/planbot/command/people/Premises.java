package planbot.command.people;

import java.time.ZoneId;
import java.util.Map;
import planbot.plan.UnitDirectory;

/**
 * What the people of this planbot come by, and report for.
 *
 * @param units the known bodies
 * @param channels the platform's word of every open channel
 * @param entrance who reaches the console
 * @param zone in which times are told
 */
public record Premises(UnitDirectory units, Map<String, String> channels, Entrance entrance, ZoneId zone) {

    /** Who reaches the chat page and the API, and acts as an admin there. */
    public enum Entrance {
        /** Whoever works on this machine. */
        LOOPBACK,
        /** Whoever has the token. */
        TOKEN
    }
}
