package planbot.reload;

import java.util.List;
import planbot.plan.Edition;

/** What the files amount to. */
public sealed interface Draft {

    /** Every file was read: the plans in their order. Those that are as they were loaded are the loaded ones. */
    record Sound(List<Edition> editions) implements Draft {
        public Sound {
            editions = List.copyOf(editions);
        }
    }

    /** Some file cannot be taken, so none is: all flaws of all files. */
    record Flawed(List<FileFlaw> flaws) implements Draft {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** There is no plan at all. */
    record Bare() implements Draft {}
}
