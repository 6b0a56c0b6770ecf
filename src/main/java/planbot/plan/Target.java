package planbot.plan;

import org.jspecify.annotations.Nullable;

/**
 * A quantified target: the figure and the sentence that holds it, quoted exactly.
 *
 * @param year the year the sentence sets for this figure, or null where it sets none
 * @param task the row whose text holds it, or null where it stands in the running text
 * @param passage the index in {@link Outline#passages()}, or null where it stands in the table
 */
public record Target(
        Figure figure,
        @Nullable Integer year,
        String sentence,
        @Nullable Integer task,
        @Nullable Integer passage) {

    /**
     * A figure as the plan words it, e.g. 超过5000家: amount 5000, unit 家, comparator OVER; 2―3个: amount 2―3, unit 个.
     *
     * @param wording the figure with its comparator, exactly as in the sentence
     */
    public record Figure(String wording, String amount, String unit, Comparator comparator) {}

    /** What the words around a figure make of it. */
    public enum Comparator {
        EXACT,
        /** 以上, 不少于 */
        AT_LEAST,
        /** 超过 */
        OVER,
        /** 左右 */
        ABOUT,
        /** 以内, 不超过 */
        AT_MOST,
        /** 不足, 少于 */
        UNDER
    }
}
