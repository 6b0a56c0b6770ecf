package planbot.bot;

/** Whether what people change can be put on record. Quick, safe for many threads. */
@FunctionalInterface
public interface StoreHealth {
    /** A store that is never away for longer than its failures tell. */
    StoreHealth PRESENT = () -> false;

    /** Whether the store does not answer for now: questions are answered from memory, nothing can be changed. */
    boolean away();
}
