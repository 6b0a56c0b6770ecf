package planbot.platform.parts;

import java.util.List;
import planbot.platform.Channel;
import planbot.platform.Option;

/** How the questions that make sense next are shown, where a channel may choose. */
public enum Next {
    /** To be pressed, in the platform's way; some print them as lines as well. */
    BUTTONS,
    LINES;

    private static final String KEY = "buttons";

    /** The option of a channel that may choose. */
    public static Option option() {
        return Option.choice(KEY, List.of("true", "false"));
    }

    /** What a channel with that option chose. */
    public static Next of(Channel channel) {
        return channel.value(KEY).equals("true") ? BUTTONS : LINES;
    }
}
