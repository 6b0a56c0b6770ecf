package planbot.reload;

import java.util.random.RandomGenerator;

/** What confirms a proposal: short, and typed without doubt. */
public final class Codes {
    static final int LENGTH = 5;
    /** None that is read as another: no O beside 0, no I beside 1, no S beside 5. */
    static final String ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679";

    private Codes() {}

    /** @param random must not be foreseen by those who may not confirm */
    public static String next(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
