package planbot.answer;

import java.util.BitSet;

/**
 * For which tasks a condition holds, and for which nobody can tell because the source is silent; for all others it does not
 * hold. No task is in both sets, and neither is changed.
 */
record Judged(BitSet yes, BitSet unknown) {

    /** Holds for some of the tasks whose source tells. */
    static Judged of(BitSet yes, BitSet told, BitSet held) {
        return new Judged(yes, without(held, told));
    }

    /** Known of every task. */
    static Judged of(BitSet yes) {
        return new Judged(yes, new BitSet());
    }

    Judged and(Judged other) {
        BitSet both = intersection(yes, other.yes);
        BitSet maybe = intersection(union(yes, unknown), union(other.yes, other.unknown));
        maybe.andNot(both);
        return new Judged(both, maybe);
    }

    Judged or(Judged other) {
        BitSet either = union(yes, other.yes);
        return new Judged(either, without(union(unknown, other.unknown), either));
    }

    Judged not(BitSet all) {
        return new Judged(without(without(all, yes), unknown), unknown);
    }

    static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }

    static BitSet intersection(BitSet one, BitSet other) {
        BitSet intersection = (BitSet) one.clone();
        intersection.and(other);
        return intersection;
    }

    static BitSet without(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }
}
