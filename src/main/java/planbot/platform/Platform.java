package planbot.platform;

import planbot.answer.Doc;

/** An open channel of a platform. Safe for many threads; nothing here blocks. */
public interface Platform {

    /** The id of its {@link PlatformType}. */
    String id();

    /** Judges a request. Never throws for bad input: what is not proven is refused. */
    Verdict receive(RawRequest request);

    /** The answer as it goes back within the HTTP response. */
    HttpReply reply(Doc answer);
}
