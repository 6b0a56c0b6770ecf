package planbot.remind;

/** What is done about a message that may have been taken, where its platform would not know it again. */
public enum Doubt {
    /** It is sent again, a few times at most: rather twice than never. */
    AGAIN,
    /** It is left: rather never than twice. */
    LEAVE
}
