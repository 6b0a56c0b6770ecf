package planbot.digest;

import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;

/** What the configured channels can write to, and how it will look there. Pure: nothing is sent. */
public interface Post {

    /** Whether the channel is configured and can write to the place unasked. */
    boolean reaches(Place place);

    /** The messages that the document becomes there; empty where the place cannot be reached. */
    Optional<List<Row.Part>> write(Place place, Doc doc);

    /** The configured channels' names, in their order. */
    List<String> channels();
}
