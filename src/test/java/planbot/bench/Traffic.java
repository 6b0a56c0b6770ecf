package planbot.bench;

/** Whole HTTP requests ready to be sent, each a message of its own: what comes twice is answered once. */
@FunctionalInterface
interface Traffic {

    /** The request with that number, signed now. */
    byte[] request(int number);
}
