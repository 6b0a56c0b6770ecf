package planbot.bench;

/** Which questions come. People ask two, one after the other, and then nothing for as long as a conversation is remembered. */
enum Variety {
    /** The questions of the mix, over and over: what was answered before may be remembered. */
    REPEATED {
        @Override
        String question(int number) {
            return Mix.QUESTIONS.get((person(number) + number / AT_A_TIME % 2) % Mix.QUESTIONS.size());
        }
    },
    /** Questions that nobody asked before. */
    NEW {
        @Override
        String question(int number) {
            return FRESH.question(number);
        }
    };

    private static final FreshQuestions FRESH = new FreshQuestions(1);
    private static final int AT_A_TIME = 1_000;

    abstract String question(int number);

    /** Who asks it; a thousand are at it at a time. */
    static int person(int number) {
        return number / (2 * AT_A_TIME) * AT_A_TIME + number % AT_A_TIME;
    }
}
