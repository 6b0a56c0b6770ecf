package planbot.demo;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** What a demo says when it has started: which channels there are, and how one is tried. */
public final class Invitation {
    private static final String DEFAULT_PLANBOT = "http://127.0.0.1:8080/";
    private static final String DEFAULT_STAND_IN = "http://127.0.0.1:8082";

    private Invitation() {}

    public static String text(List<String> channels, URI planbot, String standIn) {
        String flags = (planbot.toString().equals(DEFAULT_PLANBOT) ? "" : " --url " + planbot)
                + (standIn.equals(DEFAULT_STAND_IN) ? "" : " --stand-in " + standIn);
        String command =
                "scripts/simulate" + flags + " " + (channels.contains("wecom") ? "wecom" : "slack") + " \"市科委牵头哪些任务\"";
        return channels.stream()
                .map(channel -> "  " + planbot + "webhooks/" + channel)
                .collect(Collectors.joining(
                        "\n",
                        "演示：各平台的通道如下，代替各平台的服务器在 " + standIn + "。 Demo: the channels, and the stand-in for the"
                                + " platforms' servers.\n",
                        "\n试一试（在另一个终端里）。 Try one, in another terminal:\n  " + command));
    }
}
