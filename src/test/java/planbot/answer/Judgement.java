package planbot.answer;

/** Whether a condition holds for a task; unknown where the source is silent. */
enum Judgement {
    YES,
    NO,
    UNKNOWN;

    static Judgement of(boolean holds) {
        return holds ? YES : NO;
    }

    Judgement and(Judgement other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    Judgement or(Judgement other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }

    Judgement not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }
}
