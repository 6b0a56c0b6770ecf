package planbot.platform;

import java.util.List;
import planbot.answer.Doc;

/** A kind of chat platform: what its channels are configured with, and how one is opened. */
public interface PlatformType {

    /** The word for it in the configuration, in paths and in metrics. */
    String id();

    List<Option> options();

    /**
     * A channel of this platform; required options are there.
     *
     * @throws IllegalArgumentException naming the option that is wrong and the remedy, and never a secret's value
     */
    Platform open(Channel channel);

    /** How the platform shows the document where it can show it best: what would be sent, and what is seen of it. */
    List<Wire> preview(Doc doc);
}
