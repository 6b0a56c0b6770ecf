package planbot.http;

import java.util.List;
import java.util.Map;
import planbot.platform.Courier;
import planbot.platform.Intake;
import planbot.platform.Platform;
import planbot.platform.PlatformType;

/**
 * The way in from the platforms and back to them: the platforms that are known, the channels by name, what is taken up, and who
 * sends.
 */
public record Gate(List<PlatformType> platforms, Map<String, Platform> channels, Intake intake, Courier courier) {
    public Gate {
        platforms = List.copyOf(platforms);
        channels = Map.copyOf(channels);
    }
}
