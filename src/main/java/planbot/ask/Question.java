package planbot.ask;

import org.jspecify.annotations.Nullable;
import planbot.plan.Facts.Fact;
import planbot.plan.Role;

/** A question that was understood. */
public sealed interface Question {

    /**
     * About tasks.
     *
     * @param measure what a figure is asked to count (户, 家), or null
     */
    record OfTasks(
            Aspect aspect,
            Filter filter,
            Ordering ordering,
            @Nullable String measure) implements Question {
        /** The question what these tasks are. */
        public static OfTasks numbered(Aspect aspect, java.util.List<Integer> numbers) {
            return new OfTasks(
                    aspect,
                    new Filter(java.util.List.of(), null, java.util.List.of(), numbers, java.util.List.of()),
                    Ordering.PLAIN,
                    null);
        }
    }

    /** About units: a table of how many tasks each has, over the tasks of the filter. */
    record OfUnits(Role role, Rank rank, Filter filter) implements Question {}

    /** About the document: one fact of it. */
    record OfDocument(Fact fact) implements Question {}

    /** About the running text: its chapters and measures, or one of them. */
    record OfOutline(Part part, @Nullable Integer number) implements Question {}

    /** What the source lost of the plan, and what of it is whole. */
    record OfGaps() implements Question {}

    /** The n-th entry of the last list, opened up. */
    record Entry(int position, Aspect aspect) implements Question {}

    /** The next page. */
    record More() implements Question {}

    /** Words that want no answer from the plan. */
    record Talk(Kind kind) implements Question {}

    /** Which units a table leads with. */
    enum Rank {
        ALL,
        MOST,
        FEWEST
    }

    enum Part {
        CHAPTERS,
        MEASURES,
        CHAPTER,
        MEASURE
    }

    enum Kind {
        GREETING,
        THANKS,
        HELP,
        /** About something the plan does not hold. */
        OUTSIDE
    }
}
