package planbot.platform.wecom;

import planbot.platform.Channel;
import planbot.platform.Option;

/** How the questions that make sense next are shown. */
enum Next {
    /** As a card with buttons, and in the answer's last lines. */
    BUTTONS,
    LINES;

    private static final String KEY = "buttons";

    static Option option() {
        return Option.choice(KEY, java.util.List.of("true", "false"));
    }

    static Next of(Channel channel) {
        return channel.value(KEY).equals("true") ? BUTTONS : LINES;
    }
}
