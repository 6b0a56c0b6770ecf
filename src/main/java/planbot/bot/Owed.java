package planbot.bot;

/**
 * A message, with what is needed to answer it by another process.
 *
 * @param target where the answer goes, as whoever sends it writes it: as secret as what it names. Empty where nothing but a
 *     response reaches the person
 */
public record Owed(Inbound message, String target, Kind kind) {

    /** What a message is. */
    public enum Kind {
        /** Answered twice it does no harm. */
        QUESTION,
        /** Carried out once at most. */
        ORDER,
        /** A picture, a file: it gets a sentence. */
        WORDLESS
    }

    @Override
    public String toString() {
        return "Owed[" + kind + "]";
    }
}
