package planbot.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.plan.Facts.Fact;
import planbot.plan.Role;

/** A question that was understood. */
public sealed interface Question {

    /**
     * About tasks.
     *
     * @param measure what a figure is asked to count (户, 家), or null
     * @param page which page of a list is wanted, from 1
     */
    record OfTasks(
            Aspect aspect,
            Filter filter,
            Ordering ordering,
            @Nullable String measure,
            int page) implements Question {
        /** The question for the first page. */
        public OfTasks(Aspect aspect, Filter filter, Ordering ordering, @Nullable String measure) {
            this(aspect, filter, ordering, measure, 1);
        }

        /** The same list, another page of it. */
        public OfTasks onPage(int other) {
            return new OfTasks(aspect, filter, ordering, measure, other);
        }

        /** The question what these tasks are. */
        public static OfTasks numbered(Aspect aspect, List<Integer> numbers) {
            return new OfTasks(
                    aspect, new Filter(List.of(), null, List.of(), numbers, List.of()), Ordering.PLAIN, null);
        }
    }

    /** About units: a table of how many tasks each has, over the tasks of the filter. */
    record OfUnits(Role role, Rank rank, Filter filter) implements Question {}

    /** About the document: facts of it. */
    record OfDocument(List<Fact> facts) implements Question {
        public OfDocument {
            facts = List.copyOf(facts);
        }
    }

    /** About the running text: its chapters and measures, or one of them. */
    record OfOutline(Part part, @Nullable Integer number) implements Question {}

    /** What the source lost of the plan, and what of it is whole. */
    record OfGaps() implements Question {}

    /** The n-th entry of the last list, opened up. */
    record Entry(int position, Aspect aspect) implements Question {}

    /** The next page. */
    record More() implements Question {}

    /**
     * A question that was asked back: 是的, or one of the candidates alone, completes it.
     *
     * @param before the turn before it, which anything else goes on from
     */
    record AskedBack(
            String text,
            String said,
            List<String> candidates,
            @Nullable Turn before) implements Question {
        public AskedBack {
            candidates = List.copyOf(candidates);
        }

        /** The question with the candidate in the place of what was typed. */
        public String with(String candidate) {
            return text.replace(said, candidate);
        }
    }

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
