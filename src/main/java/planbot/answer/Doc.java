package planbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of an answer, free of any platform's markup: blocks in reading order, the first one answering. */
public record Doc(Language language, List<Block> blocks) {

    public Doc {
        blocks = List.copyOf(blocks);
    }

    /** What makes sense next and nothing else; empty where nothing does. */
    public Optional<Doc> next() {
        List<Block> next = blocks.stream().filter(Suggestions.class::isInstance).toList();
        return next.isEmpty() ? Optional.empty() : Optional.of(new Doc(language, next));
    }

    /** The questions that make sense next. */
    public List<Suggestion> suggestions() {
        return blocks.stream()
                .filter(Suggestions.class::isInstance)
                .flatMap(block -> ((Suggestions) block).suggestions().stream())
                .toList();
    }

    /** The same, with paragraphs and suggestions behind what it says and before what makes sense next. */
    public Doc with(List<Block> added) {
        List<Block> all = new ArrayList<>(blocks);
        int end = all.size();
        while (end > 0 && all.get(end - 1) instanceof Suggestions) {
            end--;
        }
        all.addAll(end, added);
        return new Doc(language, all);
    }

    /** The same, with other suggestions in the place of each. */
    public Doc suggesting(UnaryOperator<Suggestion> other) {
        return new Doc(
                language,
                blocks.stream()
                        .map(block -> block instanceof Suggestions given
                                ? new Suggestions(
                                        given.suggestions().stream().map(other).toList())
                                : block)
                        .toList());
    }

    /** The same, with the question that each label of a suggestion stands for. */
    Doc asking(UnaryOperator<String> question) {
        return new Doc(
                language,
                blocks.stream()
                        .map(block -> block instanceof Suggestions given ? given.asking(question) : block)
                        .toList());
    }

    /** One block. Renderers must handle every kind; a test holds them to it. */
    public sealed interface Block permits Lead, Paragraph, Link, Quote, Entries, Table, Suggestions {}

    /** The answer in one line; always first. */
    public record Lead(String text) implements Block {}

    /** Plain text. */
    public record Paragraph(String text) implements Block {}

    /**
     * An address to be opened or copied, shown as it stands.
     *
     * @param url http or https, of letters, figures and the signs of an address that no platform takes for markup
     */
    public record Link(String url) implements Block {}

    /** The source's own words, exactly, and where they stand (第17项, （七）…). */
    public record Quote(String text, String where) implements Block {}

    /** Tasks, one page of them. */
    public record Entries(List<Entry> entries) implements Block {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One task as it is shown; every field is ready to print (原文未写明 included).
     *
     * @param position its place in the whole list, from 1; null where the answer is about this one task
     * @param due the computed dates, ISO, comma-separated; empty where the wording fixes none
     * @param daysLeft days from today to the next due date that is open, negative when overdue; null where there is none
     * @param remark said in the place of what the light means; empty for none
     * @param source what is not the document's, and where it comes from; empty where all is
     */
    public record Entry(
            @Nullable Integer position,
            int number,
            String text,
            String deadline,
            String due,
            String lead,
            String cooperating,
            Light light,
            @Nullable Integer daysLeft,
            String remark,
            String source) {

        /** One without a remark. */
        public Entry(
                @Nullable Integer position,
                int number,
                String text,
                String deadline,
                String due,
                String lead,
                String cooperating,
                Light light,
                @Nullable Integer daysLeft) {
            this(position, number, text, deadline, due, lead, cooperating, light, daysLeft, "", "");
        }
    }

    /** A table with a header row; all rows are as long as the header. */
    public record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What makes sense next.
     *
     * @param label what is shown; typed behind this answer it means the question
     * @param question says everything itself, so that a button asks the same whoever presses it, and whenever
     */
    public record Suggestion(String label, String question) {}

    /** Questions that make sense next. */
    public record Suggestions(List<Suggestion> suggestions) implements Block {
        public Suggestions {
            suggestions = List.copyOf(suggestions);
        }

        /** Labels that are questions of their own. */
        public static Suggestions of(String... labels) {
            return new Suggestions(
                    Stream.of(labels).map(label -> new Suggestion(label, label)).toList());
        }

        /** What is shown of each. */
        public List<String> labels() {
            return suggestions.stream().map(Suggestion::label).toList();
        }

        private Suggestions asking(UnaryOperator<String> question) {
            return new Suggestions(suggestions.stream()
                    .map(given -> new Suggestion(given.label(), question.apply(given.label())))
                    .toList());
        }
    }

    /** How near a task's next due date is that is open. */
    public enum Light {

        /** A due date has passed. */
        OVERDUE,
        /** Due within three days. */
        SOON,
        /** Due within thirty days. */
        NEAR,
        LATER,
        /** Reported done: nothing is due any more. */
        DONE,
        /** No due date is known. */
        NONE
    }
}
