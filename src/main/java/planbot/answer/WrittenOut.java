package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.ask.Aspect;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.ask.Heard;
import planbot.ask.Interpreter;
import planbot.ask.Ordering;
import planbot.ask.Parse;
import planbot.ask.Question;
import planbot.ask.Question.OfTasks;
import planbot.ask.Turn;
import planbot.ask.UnitClause;
import planbot.plan.Role;

/** Writes out what is short only because of the conversation around it, so that it asks the same of anybody at any time. */
final class WrittenOut {
    /** A platform's buttons carry some two thousand bytes at most. */
    private static final int LONGEST = 300;

    /** What somebody else may just have spoken of: a question that goes on from it is not one of its own. */
    private static final Turn OTHER_TALK = new Turn(
            new OfTasks(
                    Aspect.LEAD,
                    new Filter(
                            List.of(new UnitClause(
                                    List.of("-"), UnitClause.Join.ANY, Role.LEAD, UnitClause.Sense.TAKES_PART)),
                            new Criterion.Overdue(),
                            List.of("-"),
                            List.of(),
                            List.of(new Criterion.TextLost())),
                    Ordering.PLAIN,
                    null),
            List.of(1, 2),
            2);

    private final Interpreter interpreter;
    private final Memo<Said, Alone> known;
    private final Words words;
    private final Wording wording;
    private final LocalDate today;

    /** What a text is heard by: the plan apart, nothing else. */
    record Said(String text, LocalDate today) {}

    /** A text as it is heard, and what it asks where nothing was spoken of before it. */
    record Alone(Heard heard, Object meant) {}

    WrittenOut(Knowledge knowledge, Words words, LocalDate today) {
        this.interpreter = knowledge.interpreter();
        this.known = knowledge.writtenOut();
        this.words = words;
        this.wording = Wording.sentence(words);
        this.today = today;
    }

    /** What a text asks behind that turn, as a question of its own; the text itself where that cannot be said faithfully. */
    String behind(@Nullable Turn turn, String text) {
        Alone alone = alone(text);
        Object meant = meant(turn, alone);
        if (turn != null
                && turn.question() instanceof Question.AskedBack asked
                && asked.candidates().contains(text)) {
            // A name alone completes whatever was asked back of the one who says it.
            boolean bare = asked.text().equals(asked.said());
            String completed = asked.with(text);
            return !bare && asks(completed, meant) ? completed : listing(meant).orElse(text);
        }
        return meant.equals(alone.meant()) ? text : listing(meant).orElse(text);
    }

    private Object meant(@Nullable Turn turn, Alone alone) {
        Object meant = turn == null ? alone.meant() : read(alone, turn);
        return meant instanceof Question.More && turn != null && turn.question() instanceof OfTasks list
                ? list.onPage(turn.shown() / ListAnswers.PAGE + 1)
                : meant;
    }

    /** Whether the text asks this in every conversation. */
    private boolean asks(String text, Object meant) {
        if (text.length() > LONGEST) {
            return false;
        }
        Alone alone = alone(text);
        return meant.equals(alone.meant()) && meant.equals(read(alone, OTHER_TALK));
    }

    /** The question behind that turn, or else what was not understood of it. */
    private Object read(Alone alone, Turn turn) {
        return meant(interpreter.read(alone.heard(), turn));
    }

    private Alone alone(String text) {
        return known.get(new Said(text, today), said -> alone(interpreter.hear(text, today)));
    }

    private Alone alone(Heard heard) {
        return new Alone(heard, meant(interpreter.read(heard, null)));
    }

    private static Object meant(Parse parse) {
        return parse instanceof Parse.Understood understood ? understood.question() : parse;
    }

    /** The list of the tasks that are meant, whatever is asked of them: what else a list says does not hang on that. */
    private Optional<String> listing(Object question) {
        if (!(question instanceof OfTasks tasks)) {
            return Optional.empty();
        }
        OfTasks list = new OfTasks(Aspect.LIST, tasks.filter(), tasks.ordering(), null, tasks.page());
        return Optional.of(written(list)).filter(text -> asks(text, list));
    }

    /** The question in the words of its reading. */
    private String written(OfTasks question) {
        List<String> conditions = new ArrayList<>();
        Filter filter = question.filter();
        filter.units().forEach(clause -> conditions.add(words.askUnits(clause, conditions.isEmpty())));
        if (filter.time() != null) {
            conditions.add(condition(filter.time()));
        }
        filter.others().forEach(other -> conditions.add(condition(other)));
        if (!filter.words().isEmpty()) {
            conditions.add(String.join(" ", filter.words()));
        }
        if (!filter.numbers().isEmpty()) {
            conditions.add(words.numbers(filter.numbers()));
        }
        return words.askTasks(words.and(conditions), question.ordering(), question.page());
    }

    private String condition(Criterion criterion) {
        if (criterion instanceof Criterion.Mentions mentions) {
            return String.join(" ", mentions.words());
        }
        if (criterion instanceof Criterion.Any any) {
            return words.or(any.parts().stream().map(this::condition).toList());
        }
        boolean odd = criterion instanceof Criterion.Not not
                && (not.other() instanceof Criterion.UnitCount
                        || not.other() instanceof Criterion.PartiesUnknown
                        || not.other() instanceof Criterion.Mentions);
        return odd ? words.askNot(condition(((Criterion.Not) criterion).other())) : wording.of(criterion);
    }
}
