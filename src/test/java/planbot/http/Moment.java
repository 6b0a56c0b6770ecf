package planbot.http;

/** When a process is killed. */
enum Moment {
    /** Not at all. */
    NEVER,
    /** After a message was put on record. */
    RECORDED,
    /** After it was put on record that an order is begun. */
    BEGUN,
    /** After an order was carried out. */
    CARRIED_OUT,
    /** Before an answer is sent. */
    SENDING,
    /** After an answer was sent, and before that is on record. */
    SENT
}
