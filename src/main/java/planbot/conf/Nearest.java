package planbot.conf;

import java.util.List;
import planbot.ask.Closest;

/** The known word that a mistyped one is nearest to, as a hint to append to an error. */
final class Nearest {
    private Nearest() {}

    /** Names all known words where none is near. */
    static String hint(String typed, List<String> known) {
        String guess = guess(typed, known);
        return known.isEmpty() || !guess.isEmpty() ? guess : "; known are: " + String.join(", ", known);
    }

    /** Empty where none is near. */
    static String guess(String typed, List<String> known) {
        return Closest.word(typed, known)
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }
}
