package planbot.reload;

/** Why a code confirms nothing. */
public enum Denial {
    UNKNOWN,
    /** It is older than proposals are kept. */
    EXPIRED,
    /** Somebody else asked for it. */
    OTHERS,
    /** So many wrong codes were tried that what the person proposed is void. */
    GUESSED,
    /** The files are not those any more that were shown. */
    FILES_CHANGED,
    /** Another change was applied meanwhile. */
    OVERTAKEN
}
