package planbot.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.Target;
import planbot.platform.Wire;

/** A message on its way to a target. {@code key} is the same in every attempt. */
record Parcel(Platform platform, String channel, Target target, Wire wire, String key) {

    Outbound outbound() {
        return platform.outbound();
    }

    Lane lane() {
        return outbound().lane(target);
    }

    /** The same message to where the target's messages go once its address has ended; empty where that is nowhere. */
    Optional<Parcel> afterwards() {
        return Optional.ofNullable(target.afterwards()).map(next -> new Parcel(platform, channel, next, wire, key));
    }

    /** The same message in plain text. */
    List<Parcel> plain() {
        return IntStream.range(0, wire.plain().size())
                .mapToObj(
                        i -> new Parcel(platform, channel, target, wire.plain().get(i), key + "p" + i))
                .toList();
    }
}
