package planbot.kill;

import java.util.ArrayList;
import java.util.List;
import planbot.fakes.Way;

/** The subscriptions that a killed process serves: some of every way that can be written to unasked. */
public final class Fans {
    private static final List<String> ANSWERS_ONLY = List.of("response_url", "session", "reply");
    /** Of a group webhook there is one address, and it takes few messages. */
    private static final int OF_A_WAY = 6;

    private Fans() {}

    /** A subscription, by its name in the configuration. */
    public record Fan(String name, Way way, String to) {}

    public static List<Fan> all() {
        List<Fan> fans = new ArrayList<>();
        for (Way way : Way.ALL) {
            if (ANSWERS_ONLY.contains(way.kind())) {
                continue;
            }
            boolean single = way.kind().equals("webhook") && !way.channel().equals("generic");
            for (int i = 0; i < (single ? 1 : OF_A_WAY); i++) {
                String address = single ? "" : ":" + way.address().replace("==", "") + i;
                String name = way.name().replace(' ', '-') + "-" + i;
                fans.add(new Fan(name, way, way.channel() + ":" + way.kind() + address));
            }
        }
        return fans;
    }
}
