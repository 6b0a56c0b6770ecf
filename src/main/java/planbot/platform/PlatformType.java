package planbot.platform;

import java.util.List;

/** A kind of chat platform: what its channels are configured with, and how one is opened. */
public interface PlatformType {

    /** The word for it in the configuration, in paths and in metrics. */
    String id();

    List<Option> options();

    /** A channel of this platform; its options have been checked. */
    Platform open(Channel channel);
}
