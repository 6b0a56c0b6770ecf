package planbot.source.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;
import planbot.source.DeadlineReader;

/** Reads the cell with a deadline, which may also be a date in figures. */
final class DeadlineCell {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[ T]0{1,2}:00(?::00)?)?(.{0,8})");

    private DeadlineCell() {}

    /** @return empty if no day and no kind can be made of the words */
    static Optional<Deadline> read(String wording, @Nullable Integer planYear) {
        Optional<Deadline> read = DeadlineReader.read(wording, planYear);
        Matcher date = DATE.matcher(wording);
        if (read.isPresent() || !date.matches()) {
            return read;
        }
        String day = date.group(3) == null ? "" : date.group(3) + "日";
        return DeadlineReader.read(date.group(1) + "年" + date.group(2) + "月" + day + date.group(4), planYear)
                .map(deadline -> new Deadline(wording, deadline.kind(), deadline.due()));
    }

    /** Words that are kept and fix no day. */
    static Deadline other(String wording) {
        return new Deadline(wording, Deadline.Kind.OTHER, List.of());
    }
}
