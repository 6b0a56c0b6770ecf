package planbot.command.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import planbot.ask.time.Span;
import planbot.ask.time.TimeReader;
import planbot.ask.time.When;
import planbot.progress.Due;

/** Finds the due date that somebody's words name: by year, month or day, as the plan has it or as it was postponed. */
final class DueChoice {
    private DueChoice() {}

    /** Those that the words may mean; none where the words name no time. */
    static List<Due> named(List<Due> due, String words, LocalDate today) {
        return span(words, today)
                .map(span -> due.stream()
                        .filter(one -> span.holds(one.planned()) || span.holds(one.day()))
                        .toList())
                .orElse(List.of());
    }

    /** The last day of the time that words name; empty where they name none. */
    static Optional<LocalDate> day(String words, LocalDate today) {
        return span(words, today).map(Span::to);
    }

    private static Optional<Span> span(String words, LocalDate today) {
        TimeReader.Read read = new TimeReader(today).read(words, 0);
        return read != null
                        && read.end() == words.length()
                        && read.when() instanceof When.During during
                        && during.side() == When.Side.WITHIN
                ? Optional.of(during.span())
                : Optional.empty();
    }
}
