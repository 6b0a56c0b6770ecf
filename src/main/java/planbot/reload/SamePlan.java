package planbot.reload;

import java.text.Normalizer;
import java.util.Optional;
import planbot.plan.Facts.Fact;
import planbot.plan.Plan;

/** Tells whether two documents are states of one plan: by its number, or else by its title. */
final class SamePlan {
    private SamePlan() {}

    /** Empty where neither number nor title tells. */
    static Optional<Boolean> tell(Plan one, Plan other) {
        return equal(one, other, Fact.NUMBER).or(() -> equal(one, other, Fact.TITLE));
    }

    /** Whether somebody's words for a plan are its number or its title. */
    static boolean isCalled(Plan plan, String said) {
        return of(plan, Fact.NUMBER).filter(plain(said)::equals).isPresent()
                || of(plan, Fact.TITLE).filter(plain(said)::equals).isPresent();
    }

    private static Optional<Boolean> equal(Plan one, Plan other, Fact fact) {
        return of(one, fact).flatMap(first -> of(other, fact).map(first::equals));
    }

    private static Optional<String> of(Plan plan, Fact fact) {
        return plan.facts().of(fact).map(SamePlan::plain).filter(text -> !text.isEmpty());
    }

    /** Brackets of a number are written in many ways, and a title may stand in marks of its own. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s《》〔〕\\[\\]【】()]", "");
    }
}
