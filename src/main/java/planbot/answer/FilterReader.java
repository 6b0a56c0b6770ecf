package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.answer.FilterReading.Meant;
import planbot.answer.FilterReading.Refused;
import planbot.ask.Aspect;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.ask.Parse;
import planbot.ask.Question.OfTasks;

/** Reads conditions on tasks, written in the question language. What is not understood is never taken for all tasks. */
public final class FilterReader {
    private final Knowledge knowledge;
    private final Words words;

    public FilterReader(Knowledge knowledge, Language language) {
        this.knowledge = knowledge;
        this.words = Words.in(language);
    }

    /**
     * @param text empty for all tasks
     * @param today what relative times in it count from
     */
    public FilterReading read(String text, LocalDate today) {
        if (text.isBlank()) {
            return meant(Filter.NONE, List.of(), today);
        }
        Parse parse = knowledge.interpreter().read(text, null, today);
        if (!(parse instanceof Parse.Understood understood)) {
            return new Refused(misread(parse));
        }
        if (!(understood.question() instanceof OfTasks question) || !picksTasks(question)) {
            return new Refused(words.noCondition(text, knowledge.busiestUnit()));
        }
        Filter filter = question.filter();
        Optional<String> hopeless = hopeless(filter);
        if (hopeless.isPresent()) {
            return new Refused(hopeless.get());
        }
        List<String> notes = understood.notes().stream().map(this::note).toList();
        return meant(filter, notes, today);
    }

    private Meant meant(Filter filter, List<String> notes, LocalDate today) {
        List<String> parts = new ArrayList<>(notes);
        parts.add(0, Wording.reading(words).of(filter));
        return new Meant(filter, words.and(parts), Wording.title(words).of(filter), knowledge.matching(filter, today));
    }

    private String note(Parse.Note note) {
        return note.kind() == Parse.Note.Kind.MEMBER
                ? words.member(note.said(), note.meant())
                : words.named(note.said(), note.meant());
    }

    /** The five soonest, the figure of a task, a table by unit: answers, but no condition that a task meets or does not. */
    private static boolean picksTasks(OfTasks question) {
        boolean other = List.of(Aspect.TARGET, Aspect.BY_UNIT, Aspect.NEXT_DEADLINE, Aspect.LAST_DEADLINE)
                .contains(question.aspect());
        boolean all = question.filter().isEmpty() && question.aspect() != Aspect.LIST;
        return !other && !all && question.ordering().limit() == null && question.page() == 1;
    }

    /** Why no task will ever meet the condition, whatever the day; empty where one may. */
    private Optional<String> hopeless(Filter filter) {
        List<Integer> beyond = filter.numbers().stream()
                .filter(number -> knowledge.plan().task(number).isEmpty())
                .toList();
        if (!beyond.isEmpty()) {
            return Optional.of(words.outOfRange(beyond, knowledge.lastNumber()));
        }
        List<String> strangers = ListAnswers.strangers(filter, knowledge);
        if (!strangers.isEmpty()) {
            return Optional.of(words.notInPlan(words.joined(strangers)));
        }
        if (filter.others().contains(new Criterion.Done())
                && knowledge.progress().isEmpty()) {
            return Optional.of(words.noProgress());
        }
        boolean found = filter.words().isEmpty()
                || !knowledge.search().tasks(filter.words()).isEmpty();
        return found ? Optional.empty() : Optional.of(words.inNoTask(String.join(" ", filter.words())));
    }

    private String misread(Parse parse) {
        if (parse instanceof Parse.NoSuchTime time) {
            return words.noSuchTime(time.time().text(), time.time().problem());
        }
        if (parse instanceof Parse.UnknownBody body) {
            return body.candidates().isEmpty()
                    ? words.unknownBody(body.name())
                    : words.didYouMean(body.name(), body.candidates());
        }
        Parse.Misread misread = (Parse.Misread) parse;
        return misread.candidates().isEmpty()
                ? words.notUnderstood(misread.words())
                : words.didYouMean(misread.words(), misread.candidates());
    }
}
