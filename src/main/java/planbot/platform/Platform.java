package planbot.platform;

import planbot.answer.Doc;

/** One channel of a chat platform. Implementations are immutable and do no I/O. */
public interface Platform {

    /** The platform's word, as in {@link PlatformType#id()}. */
    String id();

    /** Decides what a request is. Whatever is not proved to come from the platform is refused. */
    Verdict receive(RawRequest request);

    /** The answer in the platform's own form, as the response to the accepted request. */
    HttpReply reply(Doc answer);
}
