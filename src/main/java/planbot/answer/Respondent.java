package planbot.answer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer.Intent;
import planbot.ask.Aspect;
import planbot.ask.Filter;
import planbot.ask.Parse;
import planbot.ask.Question;
import planbot.ask.Question.OfTasks;
import planbot.ask.Turn;
import planbot.plan.Outline.Passage;
import planbot.plan.Task;

/** Answers what was understood, and says what was not. Pure: equal question, knowledge and day give equal bytes. */
public final class Respondent {
    /** What is asked of a task rather than of a list. */
    private static final Set<Aspect> OF_A_TASK = EnumSet.of(
            Aspect.LEAD,
            Aspect.LEAD_AND_DEADLINE,
            Aspect.COOPERATING,
            Aspect.PARTIES,
            Aspect.DEADLINE,
            Aspect.STATUS,
            Aspect.CONTENT,
            Aspect.ROLE);

    private final Knowledge knowledge;
    private final Words words;
    private final LocalDate today;

    public Respondent(Knowledge knowledge, Language language, LocalDate today) {
        this.knowledge = knowledge;
        this.words = Words.in(language);
        this.today = today;
    }

    /** @param last the turn before, or null at the start of a conversation */
    public Reply reply(Parse parse, @Nullable Turn last) {
        Reply reply = labelled(parse, last);
        Turn behind = reply.turn() == null ? last : reply.turn();
        WrittenOut written = new WrittenOut(knowledge, words, today);
        return reply.asking(label -> written.behind(behind, label));
    }

    /** The reply, its suggestions still as short as they are shown. */
    private Reply labelled(Parse parse, @Nullable Turn last) {
        if (last != null && last.question() instanceof Question.AskedBack asked) {
            return labelled(parse, asked.before());
        }
        if (parse instanceof Parse.Understood understood) {
            List<String> notes = understood.notes().stream().map(this::note).toList();
            return answer(understood.question(), notes, last);
        }
        return misread(parse, last);
    }

    /** The refusal of a text that is longer than is read. */
    public Answer tooLong(int limit) {
        return compose(List.of()).lead(words.tooLong(limit)).answer(Intent.TOO_LONG, "", List.of());
    }

    private Composition compose(List<String> notes) {
        return new Composition(knowledge, words, today, notes);
    }

    private String note(Parse.Note note) {
        return note.kind() == Parse.Note.Kind.MEMBER
                ? words.member(note.said(), note.meant())
                : words.named(note.said(), note.meant());
    }

    private Reply answer(Question question, List<String> notes, @Nullable Turn last) {
        if (question instanceof OfTasks tasks) {
            return tasks(tasks, notes);
        }
        if (question instanceof Question.More) {
            return more(last);
        }
        if (question instanceof Question.Entry entry) {
            return entry(entry, notes, last);
        }
        Composition composition = compose(notes);
        if (question instanceof Question.OfUnits units) {
            return new Reply(new UnitAnswers(composition).answer(units), null);
        }
        if (question instanceof Question.OfDocument document) {
            return new Reply(new DocumentAnswers(composition).facts(document), null);
        }
        if (question instanceof Question.OfGaps) {
            return new Reply(new GapAnswers(composition).answer(), null);
        }
        if (question instanceof Question.OfOutline outline) {
            return new Reply(new DocumentAnswers(composition).outline(outline), null);
        }
        return new Reply(talk(((Question.Talk) question).kind(), composition), null);
    }

    private Reply tasks(OfTasks question, List<String> notes) {
        Answer answer = answer(question, compose(notes));
        long shown = (long) Math.max(0, question.page()) * ListAnswers.PAGE;
        return new Reply(answer, new Turn(question, answer.tasks(), (int)
                Math.min(shown, answer.tasks().size())));
    }

    private Answer answer(OfTasks question, Composition composition) {
        Filter filter = question.filter();
        Aspect aspect = question.aspect();
        if (aspect == Aspect.TARGET && filter.isEmpty()) {
            return new FigureAnswers(composition).all();
        }
        if (aspect == Aspect.TARGET || aspect == Aspect.AMOUNT) {
            Optional<Answer> figures = new FigureAnswers(composition).answer(filter, question.measure());
            if (figures.isPresent()) {
                return figures.get();
            }
        }
        if (!filter.numbers().isEmpty() && question.page() == 1) {
            return new TaskAnswers(composition).numbered(aspect, filter);
        }
        if (filter.numbers().isEmpty() && (aspect == Aspect.NEXT_DEADLINE || aspect == Aspect.LAST_DEADLINE)) {
            return new DeadlineAnswers(composition).answer(question);
        }
        Optional<Answer> named = ofTasks(question, composition);
        if (named.isPresent()) {
            return named.get();
        }
        return new ListAnswers(composition).answer(question);
    }

    /** What is asked of the few tasks that are meant; where no task has the words, the running text that does. */
    private Optional<Answer> ofTasks(OfTasks question, Composition composition) {
        Filter filter = question.filter();
        boolean asksOfTask = question.page() == 1 && OF_A_TASK.contains(question.aspect());
        if (filter.isEmpty() || !asksOfTask && !filter.isWordsOnly()) {
            return Optional.empty();
        }
        boolean role = question.aspect() == Aspect.ROLE && !filter.words().isEmpty();
        Filter meant = role ? filter.withoutUnits() : filter;
        List<Task> tasks = Selection.of(meant, question.ordering(), composition).tasks();
        String said = String.join(" ", filter.words());
        int most = filter.words().isEmpty() ? 1 : ListAnswers.PAGE;
        if (!tasks.isEmpty() && tasks.size() <= most && asksOfTask) {
            return Optional.of(new TaskAnswers(composition).about(question.aspect(), filter, tasks));
        }
        boolean otherwise = filter.time() != null
                && !knowledge.search().tasks(filter.words()).isEmpty();
        if (!tasks.isEmpty() || !filter.isWordsOnly() || otherwise) {
            return Optional.empty();
        }
        List<Passage> passages = knowledge.search().passages(filter.words());
        String condition = composition.wording.of(filter);
        if (passages.isEmpty()) {
            composition.lead(question.aspect() == Aspect.TARGET ? words.noFigure(said) : words.notMentioned(said));
        } else {
            composition.lead(words.notInTable(said));
            passages.stream().limit(3).forEach(composition::quote);
        }
        return Optional.of(composition.read(condition).answer(Intent.SEARCH, condition, List.of()));
    }

    private Reply more(@Nullable Turn last) {
        if (last == null || !(last.question() instanceof OfTasks question)) {
            Composition composition = compose(List.of());
            Answer answer = composition
                    .lead(words.noList())
                    .suggest(composition.examples())
                    .answer(Intent.HELP, "", List.of());
            return new Reply(answer, null);
        }
        if (last.shown() >= last.listed().size()) {
            Answer answer = compose(List.of()).lead(words.noMore()).answer(Intent.LIST, "", last.listed());
            return new Reply(answer, null);
        }
        return tasks(question.onPage(last.shown() / ListAnswers.PAGE + 1), List.of());
    }

    private Reply entry(Question.Entry entry, List<String> notes, @Nullable Turn last) {
        List<Integer> listed = last == null ? List.of() : last.listed();
        if (entry.position() < 1 || entry.position() > listed.size()) {
            Answer answer = compose(notes)
                    .lead(words.noEntry(entry.position(), listed.size()))
                    .answer(Intent.INVALID, "", List.of());
            return new Reply(answer, null);
        }
        return tasks(OfTasks.numbered(entry.aspect(), List.of(listed.get(entry.position() - 1))), notes);
    }

    private Answer talk(Question.Kind kind, Composition composition) {
        String text = switch (kind) {
            case GREETING -> words.greeting();
            case THANKS -> words.thanks();
            case HELP -> words.help();
            case OUTSIDE -> words.outside();
        };
        composition.lead(text);
        if (kind == Question.Kind.HELP) {
            composition.paragraph(words.orders());
        }
        return composition.suggest(composition.examples()).answer(Intent.HELP, "", List.of());
    }

    private Reply misread(Parse parse, @Nullable Turn last) {
        Composition composition = compose(List.of());
        if (parse instanceof Parse.NoSuchTime time) {
            composition.lead(words.noSuchTime(time.time().text(), time.time().problem()));
            return new Reply(composition.answer(Intent.INVALID, "", List.of()), null);
        }
        if (parse instanceof Parse.UnknownBody body) {
            return unknown(body, composition, last);
        }
        Parse.Misread misread = (Parse.Misread) parse;
        if (misread.candidates().isEmpty()) {
            composition.lead(words.notUnderstood(misread.words())).suggest(composition.examples());
            return new Reply(composition.answer(Intent.NOT_UNDERSTOOD, "", List.of()), null);
        }
        composition.lead(words.didYouMean(misread.words(), misread.candidates()));
        composition.suggest(misread.candidates());
        return new Reply(
                composition.answer(Intent.ASK_BACK, "", List.of()),
                askedBack(misread.question(), misread.words(), misread.candidates(), last));
    }

    private Reply unknown(Parse.UnknownBody body, Composition composition, @Nullable Turn last) {
        if (body.candidates().isEmpty()) {
            composition.lead(words.unknownBody(body.name()));
        } else {
            composition.lead(words.didYouMean(body.name(), body.candidates()));
        }
        composition.suggest(body.candidates().stream().map(words::askLeads).toList());
        return new Reply(
                composition.answer(Intent.UNKNOWN_UNIT, "", List.of()),
                body.candidates().isEmpty() ? null : askedBack(body.question(), body.name(), body.candidates(), last));
    }

    private static Turn askedBack(String question, String said, List<String> candidates, @Nullable Turn last) {
        return new Turn(new Question.AskedBack(question, said, candidates, last), List.of(), 0);
    }
}
