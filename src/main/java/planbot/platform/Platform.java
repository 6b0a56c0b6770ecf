package planbot.platform;

/** One channel of a chat platform, both ways. Implementations are immutable and do no I/O; nothing in them reads a clock. */
public interface Platform {

    /** The platform's word, as in {@link PlatformType#id()}. */
    String id();

    /** Decides what a request is. Whatever is not proved to come from the platform is refused. Never throws. */
    Verdict receive(RawRequest request);

    /** How messages are written and sent on this channel. */
    Outbound outbound();
}
