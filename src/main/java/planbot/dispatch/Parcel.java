package planbot.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import planbot.platform.Attempt;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.Target;
import planbot.platform.Wire;

/**
 * A message on its way to a target.
 *
 * @param key the same in every attempt
 * @param memory for how long the platform is to know it again
 */
record Parcel(Platform platform, String channel, Target target, Wire wire, String key, Duration memory) {

    /** A message of an answer. */
    Parcel(Platform platform, String channel, Target target, Wire wire, String key) {
        this(platform, channel, target, wire, key, Attempt.OF_ANSWERS);
    }

    Outbound outbound() {
        return platform.outbound();
    }

    Lane lane() {
        return outbound().lane(target);
    }

    /** The same message to where the target's messages go once its address has ended; empty where that is nowhere. */
    Optional<Parcel> afterwards() {
        return Optional.ofNullable(target.afterwards())
                .map(next -> new Parcel(platform, channel, next, wire, key, memory));
    }

    /** The same message in plain text. */
    List<Parcel> plain() {
        return IntStream.range(0, wire.plain().size())
                .mapToObj(
                        i -> new Parcel(platform, channel, target, wire.plain().get(i), key + "p" + i, memory))
                .toList();
    }
}
