package planbot.bench;

import java.util.Locale;
import planbot.simulate.Simulated;

/** Genuine messages of a platform, each signed or encrypted as it sends them. */
final class PlatformMessages implements Traffic {
    private final String platform;
    private final String standIn;

    PlatformMessages(String platform, String standIn) {
        this.platform = platform;
        this.standIn = standIn;
    }

    @Override
    public byte[] request(int number) {
        String id = String.format(Locale.ROOT, "%08x%024x", number, System.nanoTime());
        return new Simulated(platform, Variety.REPEATED.question(number), id, standIn).bytes();
    }
}
