package planbot.reload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Wordbook;
import planbot.plan.Edition;
import planbot.plan.LibraryDiff;
import planbot.plan.Revision;

/**
 * What is to become of what is loaded.
 *
 * @param base the number of the revision it was worked out from
 * @param editions everything that is to be loaded
 * @param diff what that has otherwise than the base
 */
public record Change(Cause cause, long base, List<Edition> editions, LibraryDiff diff, Basis basis) {
    public Change {
        editions = List.copyOf(editions);
    }

    /** @param from the revision that is gone back to; 0 for a reload */
    public record Cause(Revision.Kind kind, long from) {}

    /**
     * What it was read from.
     *
     * @param fingerprint of the files; empty where none were read
     * @param wordbook the tables where they are others than are in force; null where they are not
     */
    public record Basis(String fingerprint, @Nullable Wordbook wordbook) {
        static final Basis RECORD = new Basis("", null);
    }

    /** Whether nothing would be otherwise. */
    public boolean isEmpty() {
        return diff.isEmpty() && basis.wordbook() == null;
    }
}
