package planbot.bench;

/** Whole HTTP requests ready to be sent, each a message of its own: what comes twice is answered once. */
interface Traffic {

    /** How many different questions it asks before it begins again. */
    int questions();

    /** The request with that number, signed now. */
    byte[] request(int number);
}
