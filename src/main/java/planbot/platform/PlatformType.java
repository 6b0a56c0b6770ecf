package planbot.platform;

import java.util.List;

/** A kind of chat platform: what a channel of it may be configured with, and how one is opened. */
public interface PlatformType {

    /** The name used in configuration and metrics, such as {@code slack}. */
    String id();

    List<Option> options();

    /** Opens a channel whose values and secrets have been checked against {@link #options()}. */
    Platform open(Channel channel);
}
